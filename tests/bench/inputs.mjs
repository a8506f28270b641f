// The inputs of the benchmark. xtask builds them and passes their paths in the environment.
import { fileURLToPath } from "node:url";

function named(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run cargo xtask bench`);
  return value;
}

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The path of each input, by the name that `contenders` uses. */
export const files = () => ({
  lines: named("XIEGUAN_APPLICANTS"),
  inside: named("XIEGUAN_INSIDE"),
  npm: here("../../dist/npm/xieguan_bg.wasm"),
  zen: here("node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm"),
});
