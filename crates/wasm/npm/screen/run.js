// All files of a folder on all cores. What is opened goes into a journal beside the result, so
// that a run that was stopped goes on; the result is made of the journal at the end.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdtemp, opendir, readFile, realpath, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { rulesVersion, say, Screen } from "./screen.node.js";
import { journalLines } from "./journal.js";
import { result } from "./result.js";

/** How many files a worker gets at once. */
const BATCH = 64;
/** Files that systems leave in every folder. */
const LITTER = new Set(["Thumbs.db", "desktop.ini"]);

/** Runs the command; returns its exit code. */
export async function screen(wanted) {
  const folder = await realpath(wanted.folder).catch(() => fail("noSuchFolder", wanted.folder));
  if (!(await stat(folder)).isDirectory()) fail("noSuchFolder", wanted.folder);
  const notice = wanted.notice ? await readFile(wanted.notice).catch(() => null) : Buffer.alloc(0);
  if (notice === null) fail("noticeUnreadable", wanted.notice);
  try {
    new Screen(notice, wanted["as-of"], wanted.closes).free();
  } catch (error) {
    fail("noticeUnreadable", wanted.notice, error.message.replace(/^notice: /, ""));
  }
  const passphrases = await lines(wanted["passphrase-file"]);
  const own = new Set([wanted.notice, wanted.out, wanted["passphrase-file"]].filter(Boolean).map((p) => resolve(p)));
  const scratch = wanted.out ? undefined : await mkdtemp(join(tmpdir(), "xieguan-"));
  const journal = wanted.out ? `${resolve(wanted.out)}.part` : join(scratch, "part");
  own.add(journal);
  try {
    const head = JSON.stringify({
      xieguan: "screen",
      rules: rulesVersion(),
      asOf: wanted["as-of"],
      closes: wanted.closes,
      notice: createHash("sha256").update(notice).digest("hex"),
      folder,
    });
    const done = await resumed(journal, head, passphrases.length > 0);
    if (done.size > 0) note(say("resumed", String(done.size), "", "", ""));
    const began = Date.now();
    const workerData = { folder, notice, asOf: wanted["as-of"], closes: wanted.closes, passphrases };
    await opened({ folder, own, done, journal, head, workerData, jobs: Number(wanted.jobs) });
    const count = await result(wanted, journal).catch((error) => {
      throw error.code ? new Error(say("notWritten", wanted.out, "", "", "")) : error;
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    note(say("finished", String(count.rows), String(count.refused), seconds, ""));
    await rm(journal, { force: true });
    return count.refused > 0 ? 3 : 0;
  } finally {
    if (scratch) await rm(scratch, { recursive: true, force: true });
  }
}

function fail(key, first = "", second = "") {
  throw new Error(say(key, first, second, "", ""));
}

function note(text) {
  process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[K" : ""}${text}\n`);
}

/** The lines of a file that are not empty. */
async function lines(file) {
  if (!file) return [];
  const text = await readFile(file, "utf8").catch(() => fail("passphrasesUnreadable", file));
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line.length > 0);
}

/** What a run that was stopped has done already: each name with its size and time. */
async function resumed(journal, head, withPassphrases) {
  const done = new Map();
  if (!existsSync(journal)) return done;
  let kept = 0;
  let isFirst = true;
  for await (const { text, end } of journalLines(journal)) {
    if (isFirst && text !== head) break;
    isFirst = false;
    if (text !== head) {
      let entry;
      try {
        entry = JSON.parse(text);
      } catch {
        break;
      }
      // With passphrases what was locked is tried again.
      const again = withPassphrases && ["protected", "wrongPassphrase"].includes(entry.refusal);
      if (!again) done.set(entry.file, `${entry.size} ${entry.time}`);
    }
    kept = end;
  }
  // A line that was not finished is written again.
  await truncate(journal, kept);
  return done;
}

/** The files of a folder and of those in it, by name. Links lead outside and are not followed. */
async function* files(folder, within = folder) {
  const entries = [];
  for await (const entry of await opendir(within)) entries.push(entry);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || LITTER.has(entry.name)) continue;
    const path = join(within, entry.name);
    if (entry.isDirectory()) yield* files(folder, path);
    else if (entry.isFile()) yield path;
  }
}

/** Opens every file that is not done, and writes a line for each. */
async function opened({ folder, own, done, journal, head, workerData, jobs }) {
  const isNew = !existsSync(journal) || (await stat(journal)).size === 0;
  const out = createWriteStream(journal, { flags: "a" });
  let failed;
  out.on("error", (error) => (failed = error));
  if (isNew) out.write(`${head}\n`);
  const queue = batches(folder, own, done);
  // Lines are written in the order of the files, whichever core is done first.
  const waiting = new Map();
  let turn = 0;
  const progress = started();
  const workers = Array.from({ length: jobs }, () => new Worker(new URL("worker.js", import.meta.url), { workerData }));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = await queue.next(); !next.done; next = await queue.next()) {
          const { batch, number } = next.value;
          worker.postMessage(batch);
          const [lines] = await once(worker, "message");
          waiting.set(number, lines);
          if (failed) throw failed;
          let isFull = false;
          for (; waiting.has(turn); turn += 1) {
            isFull = !out.write(waiting.get(turn)) || isFull;
            waiting.delete(turn);
          }
          if (isFull) await once(out, "drain");
          progress.add(batch.length);
        }
      }),
    );
  } finally {
    progress.end();
    await Promise.all(workers.map((worker) => worker.terminate()));
    out.end();
    if (!failed) await once(out, "finish").catch(() => {});
  }
}

async function* batches(folder, own, done) {
  let [batch, number] = [[], 0];
  for await (const path of files(folder)) {
    if (own.has(path)) continue;
    // The name in the table is the same on every system.
    const file = relative(folder, path).split(sep).join("/");
    // Only a run that goes on has to know whether a file has changed since.
    if (done.has(file) && done.get(file) === (await state(path))) continue;
    batch.push(file);
    if (batch.length === BATCH) {
      yield { batch, number };
      [batch, number] = [[], number + 1];
    }
  }
  if (batch.length > 0) yield { batch, number };
}

/** The size and the time of a file, as the journal has them. */
async function state(path) {
  const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
  return `${size} ${mtimeMs}`;
}

/** The line that says how far it is: on a terminal, once in a while. */
function started() {
  const began = Date.now();
  let [count, shown] = [0, began];
  return {
    add(more) {
      count += more;
      const now = Date.now();
      if (!process.stderr.isTTY || now - shown < 200) return;
      shown = now;
      const rate = Math.round((count * 1000) / Math.max(now - began, 1));
      process.stderr.write(`\r\x1b[K${say("progress", String(count), String(rate), "", "")}`);
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    },
  };
}
