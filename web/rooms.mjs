// Fetches the rooms of the program (web/src/rooms.rs) when they are needed. Each has one or
// more files. `cargo xtask dist` puts this script into the glue, where `wasm` is the program.
// It also fills in the files with their digests, so that a file of another build is refused, and
// for each room the files that it needs, by their places in that list.
const FILES = [];
const ROOMS = {};

const opened = new Map();

async function open([name, integrity]) {
  const answer = await fetch(new URL(name, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const pack = await WebAssembly.compile(await answer.arrayBuffer());
  // The modules in a pack share the program's memory and its table of functions, to which they
  // add their own.
  const modules = WebAssembly.Module.customSections(pack, "room");
  await Promise.all(modules.map((module) => WebAssembly.instantiate(module, { __wasm_split: wasm })));
}

/** Fetches a file once. After a failure, the next call tries again. */
function once(at) {
  if (!opened.has(at)) {
    opened.set(at, open(FILES[at]));
    opened.get(at).catch(() => opened.delete(at));
  }
  return opened.get(at);
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
        await Promise.all(files.map(once));
      } catch (error) {
        console.warn(String(error));
        all = false;
        globalThis.xieguanReplaced = await replaced();
      }
      wasm.__indirect_function_table.get(callback)(data, all);
    },
  ]),
);
