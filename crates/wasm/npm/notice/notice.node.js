// In Node the module is a file beside this one and is loaded on import. Waiting for `init()`,
// as browsers must, does no harm.
import { readFileSync } from "node:fs";
import { initSync } from "./notice.js";

const started = initSync({ module: readFileSync(new URL("./notice_bg.wasm", import.meta.url)) });

export * from "./notice.js";

export default async function init() {
  return started;
}
