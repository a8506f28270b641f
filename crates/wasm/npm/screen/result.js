// Makes the table of a journal. It is read twice: what files have in common is known only when all
// are opened.
import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { resolve } from "node:path";
import { Book, columns, csvHead, csvLine, say } from "./screen.node.js";
import { journalLines } from "./journal.js";

const COLUMNS = columns();
const [NUMBER, WARNINGS, FILE, REFUSAL] = ["number", "warnings", "file", "refusal"].map((key) => COLUMNS.indexOf(key));
const said = (key, first = "") => say(key, first, "", "", "");

/** Writes the result; returns how many rows it has, and how many files are none. */
export async function result(wanted, journal) {
  const seen = await compared(journal);
  const target = wanted.out ? resolve(wanted.out) : undefined;
  const draft = target && `${target}.new`;
  const writer = await WRITERS[wanted.format](draft);
  const count = { rows: 0, refused: 0 };
  try {
    for await (const entry of entries(journal)) {
      // Of a file that was read again, the later line counts.
      if (seen.last.get(entry.file) !== entry.at) continue;
      const first = entry.key && seen.first.get(entry.key);
      if (entry.refusal || first !== entry.file) {
        count.refused += 1;
        const message = entry.message ?? said("sameContents", first);
        const refusal = entry.refusal ?? "sameContents";
        const cells = COLUMNS.map(() => null);
        cells[FILE] = entry.file;
        cells[REFUSAL] = message;
        await writer.refused({ file: entry.file, refusal, message }, cells);
      } else {
        count.rows += 1;
        const { cells } = entry;
        cells[NUMBER] = count.rows;
        const more = warnings(entry, seen);
        if (more.length > 0) cells[WARNINGS] = [cells[WARNINGS] ?? [], more].flat().join(said("separator"));
        await writer.row(cells);
      }
    }
    await writer.end();
    if (target) await rename(draft, target);
  } catch (error) {
    if (draft) await rm(draft, { force: true });
    throw error;
  }
  return count;
}

/** The entries of a journal; in brief, without their cells, which stand at the end of a line. */
async function* entries(journal, inBrief = false) {
  let at = 0;
  for await (const { text } of journalLines(journal)) {
    at += 1;
    if (at === 1) continue;
    const end = inBrief ? text.lastIndexOf(',"cells":[') : -1;
    const entry = JSON.parse(end < 0 ? text : `${text.slice(0, end)}}`);
    entry.at = at;
    yield entry;
  }
}

/** What files have in common. */
async function compared(journal) {
  const seen = { last: new Map(), first: new Map(), ids: new Map(), mobiles: new Map() };
  for await (const { file, at } of entries(journal, true)) seen.last.set(file, at);
  for await (const { file, at, key, id, mobile } of entries(journal, true)) {
    if (!key || seen.last.get(file) !== at || seen.first.has(key)) continue;
    seen.first.set(key, file);
    seen.ids.set(id, (seen.ids.get(id) ?? 0) + 1);
    const people = seen.mobiles.get(mobile);
    // One person is a text, several are `true`.
    if (people === undefined) seen.mobiles.set(mobile, id);
    else if (people !== id) seen.mobiles.set(mobile, true);
  }
  return seen;
}

function warnings({ id, mobile }, seen) {
  const more = [];
  if (id && seen.ids.get(id) > 1) more.push(said("sameId"));
  if (mobile && seen.mobiles.get(mobile) === true) more.push(said("sameMobile"));
  return more;
}

/** A file, or standard output. */
async function output(file) {
  const out = file ? createWriteStream(file) : process.stdout;
  if (file) await once(out, "open");
  return {
    async write(text) {
      if (!out.write(text)) await once(out, "drain");
    },
    async end() {
      if (!file) return;
      out.end();
      await once(out, "finish");
    },
  };
}

const WRITERS = {
  async ".csv"(file) {
    const out = await output(file);
    await out.write(csvHead());
    const line = (cells) => out.write(csvLine(JSON.stringify(cells)));
    return { row: line, refused: (_, cells) => line(cells), end: () => out.end() };
  },
  async ".json"(file) {
    const out = await output(file);
    let before = "[\n";
    const add = async (object) => {
      await out.write(before + JSON.stringify(object));
      before = ",\n";
    };
    const named = (cells) =>
      Object.fromEntries(COLUMNS.map((key, at) => [key, cells[at]]).filter(([, cell]) => cell !== null));
    return {
      row: (cells) => add(named(cells)),
      refused: (object) => add(object),
      async end() {
        await out.write(before === "[\n" ? "[]\n" : "\n]\n");
        await out.end();
      },
    };
  },
  async ".xlsx"(file) {
    const book = new Book();
    const add = async (cells, isRefused) => book.add(JSON.stringify(cells), isRefused);
    return {
      row: (cells) => add(cells, false),
      refused: (_, cells) => add(cells, true),
      async end() {
        const bytes = book.file();
        if (file) await writeFile(file, bytes);
        else process.stdout.write(bytes);
      },
    };
  },
};
