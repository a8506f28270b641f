// Opens files on a core of its own. Gets names, gives a line of the journal for each.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { decrypted } from "./passphrase.js";
import { mostBytes, refusal, Screen } from "./screen.node.js";

const { folder, notice, asOf, closes, passphrases } = workerData;
const screen = new Screen(notice, asOf, closes);
const most = mostBytes();
const keys = new Map();
// One buffer for all files: memory stays what it is.
const buffer = Buffer.alloc(most);

parentPort.on("message", (names) => {
  parentPort.postMessage(names.map((name) => line(name)).join(""));
});

function line(name) {
  const state = { size: 0, mtimeMs: 0 };
  const answer = opened(name, state);
  const head = JSON.stringify({ file: name, size: state.size, time: state.mtimeMs });
  return `${head.slice(0, -1)},${answer.slice(1)}\n`;
}

function opened(name, state) {
  let bytes;
  try {
    const file = openSync(join(folder, name), "r");
    try {
      const { size, mtimeMs } = fstatSync(file);
      Object.assign(state, { size, mtimeMs });
      if (size > most) return refusal("tooBig", size);
      let at = 0;
      for (;;) {
        const count = readSync(file, buffer, at, most - at, null);
        if (count === 0) break;
        at += count;
      }
      bytes = buffer.subarray(0, at);
    } finally {
      closeSync(file);
    }
  } catch {
    return refusal("unreadable", 0);
  }
  const answer = screen.file(name, bytes, false);
  if (passphrases.length === 0 || !answer.startsWith('{"refusal":"protected"')) return answer;
  const inside = decrypted(bytes, passphrases, keys);
  return typeof inside === "string" ? refusal(inside, 0) : screen.file(name, inside, true);
}
