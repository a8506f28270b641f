// The module of the command, ready as soon as it is imported.
import { readFileSync } from "node:fs";
import { initSync } from "./screen.js";

initSync({ module: readFileSync(new URL("./screen_bg.wasm", import.meta.url)) });

export * from "./screen.js";
