// The rooms of the program (web/src/rooms.rs), each a file or several, fetched when they are
// wanted. `cargo xtask dist` puts this into the glue, where `wasm` is the program and `wasmModule`
// its module, and fills in which files a room has and their digests: a file of another build is refused.
const ROOMS = {};

const opened = new Map();

async function open([name, integrity]) {
  const answer = await fetch(new URL(name, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  await within(await WebAssembly.compile(await answer.arrayBuffer()));
}

async function within(pack) {
  // What the modules in it share with the program: its memory, and the table of functions,
  // into which they put their own.
  const own = WebAssembly.Module.customSections(pack, "room");
  await Promise.all(own.map((module) => WebAssembly.instantiate(module, { __wasm_split: wasm })));
}

/** What most rooms need: it lies in the program itself. */
let common;

/** Fetched once; but what failed is tried again. */
function once(file) {
  const [name] = file;
  if (!opened.has(name)) {
    opened.set(name, open(file));
    opened.get(name).catch(() => opened.delete(name));
  }
  return opened.get(name);
}

/** Whether the page has meanwhile been replaced by that of another build. */
async function replaced() {
  try {
    const page = await (await fetch(location.pathname + location.search, { cache: "no-store" })).text();
    return page.includes('name="xieguan-worker"') && !page.includes(import.meta.url.split("/").pop());
  } catch {
    return false;
  }
}

const rooms = Object.fromEntries(
  Object.entries(ROOMS).map(([room, files]) => [
    `__wasm_split_load_${room}`,
    async (callback, data) => {
      let all = true;
      try {
        common ??= within(wasmModule);
        await Promise.all([common, ...files.map(once)]);
      } catch (error) {
        console.warn(String(error));
        all = false;
        globalThis.xieguanReplaced = await replaced();
      }
      wasm.__indirect_function_table.get(callback)(data, all);
    },
  ]),
);
