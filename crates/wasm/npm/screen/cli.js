#!/usr/bin/env node
// `xieguan screen`: every application in a folder, as one table. See --help, and docs/desk.md.
import { screen } from "./run.js";
import { say } from "./screen.node.js";
import { options, Wrong } from "./options.js";

const [command, ...rest] = process.argv.slice(2);
try {
  if (command !== "screen") throw new Wrong(say("usage", "", "", "", ""));
  const wanted = options(rest);
  if (wanted.help) {
    process.stdout.write(say("usage", "", "", "", ""));
  } else {
    process.exitCode = await screen(wanted);
  }
} catch (error) {
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = error instanceof Wrong ? 2 : 1;
}
