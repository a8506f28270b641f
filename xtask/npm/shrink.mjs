// Optimises modules of WebAssembly in place: `node shrink.mjs LEVEL FEATURE… -- FILE…`.
//
// Binaryen's command `wasm-opt` makes the same bytes of one module, and takes a second to start.
// Here a few threads start once and take one module after the other, the largest first. Level and
// features are named as for the command: `z`, `--enable-bulk-memory`.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** What the library calls each feature that the command has a flag for. */
const FEATURES = {
  "--enable-bulk-memory": "BulkMemory",
  "--enable-bulk-memory-opt": "BulkMemoryOpt",
  "--enable-call-indirect-overlong": "CallIndirectOverlong",
  "--enable-multivalue": "Multivalue",
  "--enable-mutable-globals": "MutableGlobals",
  "--enable-nontrapping-float-to-int": "NontrappingFPToInt",
  "--enable-reference-types": "ReferenceTypes",
  "--enable-sign-ext": "SignExt",
};

/** How much the command optimises and shrinks at each level that modules here have. */
const LEVELS = { z: [2, 2] };

if (isMainThread) await spread();
else await work();

async function spread() {
  const given = process.argv.slice(2);
  const workerData = given.slice(0, given.indexOf("--"));
  const files = given.slice(workerData.length + 1).sort((one, other) => statSync(other).size - statSync(one).size);
  const threads = Math.min(availableParallelism(), files.length);
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(new URL(import.meta.url), { workerData });
      const next = () => worker.postMessage(files.shift());
      worker.on("message", next);
      next();
      return new Promise((resolve, reject) => {
        worker.on("error", reject);
        worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
      });
    }),
  );
}

async function work() {
  const { default: binaryen } = await import("binaryen");
  const [level, ...flags] = workerData;
  const features = flags.map((flag) => binaryen.Features[FEATURES[flag]]);
  if (!LEVELS[level] || features.includes(undefined)) throw new Error(`not known: ${workerData.join(" ")}`);
  const [optimize, shrink] = LEVELS[level];
  binaryen.setOptimizeLevel(optimize);
  binaryen.setShrinkLevel(shrink);
  binaryen.setGenerateStackIR(true);
  binaryen.setOptimizeStackIR(true);
  parentPort.on("message", (file) => {
    if (file === undefined) return parentPort.close();
    const module = binaryen.readBinary(readFileSync(file));
    module.setFeatures(features.reduce((all, one) => all | one, 0));
    module.optimize();
    writeFileSync(file, module.emitBinary());
    module.dispose();
    parentPort.postMessage(file);
  });
}
