// What was written behind the command.
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { say } from "./screen.node.js";

/** The command was written wrongly: exit code 2. */
export class Wrong extends Error {}

const WITH_VALUE = ["notice", "out", "as-of", "closes", "passphrase-file", "jobs"];

/** The options as an object; throws `Wrong`. */
export function options(words) {
  const wanted = { jobs: availableParallelism(), closes: "", notice: "", out: "" };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    const [name, inline] = word.startsWith("--") ? split(word.slice(2)) : [];
    if (name === undefined) {
      if (wanted.folder !== undefined) wrong("tooManyFolders", word);
      wanted.folder = word;
    } else if (WITH_VALUE.includes(name)) {
      const value = inline ?? rest.shift();
      if (value === undefined) wrong("needsValue", `--${name}`);
      wanted[name] = value;
    } else if (name === "json" || name === "help") {
      wanted[name] = true;
    } else {
      wrong("unknownOption", word);
    }
  }
  if (wanted.help) return wanted;
  if (wanted.folder === undefined) wrong("noFolder");
  if (!/^[1-9]\d{0,2}$/.test(wanted.jobs)) wrong("notANumber", wanted.jobs);
  wanted["as-of"] ??= today();
  for (const name of ["as-of", "closes"]) {
    if (wanted[name] && !isDay(wanted[name])) wrong("notADay", wanted[name]);
  }
  wanted.format = wanted.json ? ".json" : wanted.out ? extname(wanted.out).toLowerCase() : ".csv";
  if (![".csv", ".xlsx", ".json"].includes(wanted.format)) wrong("otherEnding", wanted.out);
  return wanted;
}

function split(word) {
  const at = word.indexOf("=");
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function wrong(key, what = "") {
  throw new Wrong(say(key, String(what), "", "", ""));
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+day) && day.toISOString().startsWith(text);
}

/** Today where this computer is. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
