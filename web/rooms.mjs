// Fetches the rooms of the program (web/src/rooms.rs) when they are needed. Each has one or
// more files. `cargo xtask dist` puts this script into the glue, where `wasm` is the program
// and `wasmModule` its module. It also fills in the files of each room with their digests, so
// that a file of another build is refused.
const ROOMS = {};

const opened = new Map();

async function open([name, integrity]) {
  const answer = await fetch(new URL(name, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  await within(await WebAssembly.compile(await answer.arrayBuffer()));
}

async function within(pack) {
  // The modules in a pack share the program's memory and its table of functions, to which they
  // add their own.
  const modules = WebAssembly.Module.customSections(pack, "room");
  await Promise.all(modules.map((module) => WebAssembly.instantiate(module, { __wasm_split: wasm })));
}

/** The code that most rooms need, which is in the program itself. */
let common;

/** Fetches a file once. After a failure, the next call tries again. */
function once(file) {
  const [name] = file;
  if (!opened.has(name)) {
    opened.set(name, open(file));
    opened.get(name).catch(() => opened.delete(name));
  }
  return opened.get(name);
}

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
