// Runs the benchmark in Node: `cargo xtask bench node`.
import { readFile } from "node:fs/promises";
import { files } from "./inputs.mjs";
import { bench } from "./measure.mjs";
import { report } from "./table.mjs";

const inputs = Object.entries(files()).map(async ([name, file]) => [name, await readFile(file)]);
report(`Node ${process.version}`, await bench(Object.fromEntries(await Promise.all(inputs))));
