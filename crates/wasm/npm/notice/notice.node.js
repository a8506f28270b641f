// In Node there is nothing to fetch: the module lies beside this file and is ready as soon
// as it is imported. Waiting for `init()`, as browsers must, does no harm.
import { readFileSync } from "node:fs";
import { initSync } from "./notice.js";

const started = initSync({ module: readFileSync(new URL("./notice_bg.wasm", import.meta.url)) });

export * from "./notice.js";

export default async function init() {
  return started;
}
