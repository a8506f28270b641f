// Fetches the rooms of the program (web/src/rooms.rs) when they are needed. Each has one or
// more files. `cargo xtask dist` puts this script into the glue, where `wasm` is the program.
// It also fills in the rooms' names, and the name and digest of the list of their files. The
// list has a digest for each file, so that a file of another build is refused.
const LIST = ["", ""];
const ROOMS = [];

const fetched = new Map();

/** Fetches a file once. After a failure, the next call tries again. */
function once([name, integrity], read) {
  if (!fetched.has(name)) {
    const reading = fetch(new URL(name, import.meta.url), { integrity }).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return read(answer);
    });
    fetched.set(name, reading);
    reading.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

const list = () => once(LIST, (answer) => answer.json());

/** Adds the modules of a file to the program, whose memory and table of functions they share. */
async function add(answer) {
  const pack = await WebAssembly.compile(await answer.arrayBuffer());
  const modules = WebAssembly.Module.customSections(pack, "room");
  await Promise.all(modules.map((module) => WebAssembly.instantiate(module, { __wasm_split: wasm })));
}

/**
 * The sentences of a language as one text (crates/locales/src/pack.rs), by its tag. That of a
 * publisher is named by the page (docs/languages.md), and may need a sheet of the rooms.
 */
globalThis.xieguanWords = async (tag) => {
  const link = document.querySelector("link[rel=xieguan-language]");
  const isNamed = link?.hreflang === tag;
  if (isNamed) await styles();
  const file = isNamed ? [link.getAttribute("href"), link.integrity] : (await list()).words[tag];
  return once(file, async (answer) => (await answer.json()).join("\0"));
};

let styled;

/**
 * Fetches the style sheets that the start page does without. A room opens without one that cannot
 * be fetched; the next room tries again.
 */
function styles() {
  const arrives = (link) =>
    new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = () => resolve((link.rel = "later"));
      link.rel = "stylesheet";
    });
  const links = [...document.querySelectorAll('link[rel="later"]')];
  styled ??= Promise.all(links.map(arrives)).then((ends) => {
    if (ends.includes("later")) styled = undefined;
  });
  return styled;
}

// The start page needs neither list nor sheets. Any other page needs both at once.
const isStart = location.hash.length <= 2 && document.querySelector('link[rel="later"]');
if (!isStart) {
  list().catch(() => {});
  styles();
}
addEventListener("TrunkApplicationStarted", styles);

/** Whether the server has the page of another build by now. */
async function replaced() {
  try {
    const page = await (await fetch(location.pathname + location.search, { cache: "no-store" })).text();
    return page.includes('name="xieguan-worker"') && !page.includes(import.meta.url.split("/").pop());
  } catch {
    return false;
  }
}

const rooms = Object.fromEntries(
  ROOMS.map((room) => [
    `__wasm_split_load_${room}`,
    async (callback, data) => {
      let all = true;
      try {
        const { files, rooms } = await list();
        await Promise.all([styles(), ...rooms[room].map((at) => once(files[at], add))]);
      } catch (error) {
        console.warn(String(error));
        all = false;
        globalThis.xieguanReplaced = await replaced();
      }
      wasm.__indirect_function_table.get(callback)(data, all);
    },
  ]),
);
