// Times `xieguan screen` on generated applications, with and without photos, on one core and on
// all: `cargo xtask bench desk`. Each run is a process of its own; its memory and its processor time
// are what the system says. The budget is of processor time, which other programs on the machine do not change.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/npm/screen/cli.js", import.meta.url));
const folders = process.argv.slice(2);
const MUST = 5000;
const GOAL = 20000;

console.log("| applications | cores | seconds | a second of a core | memory | budget |");
console.log("|---|--:|--:|--:|--:|---|");
for (const folder of folders) {
  // Once before, so that the files are in memory: what is timed is the program, not the disk.
  await run(folder, 1);
  for (const jobs of [...new Set([1, availableParallelism()])]) {
    const { seconds, processor, memory, count } = await run(folder, jobs);
    const rate = count / (processor || seconds);
    const word = rate < MUST ? "NOT MET" : rate < GOAL ? "met, goal not" : "goal met";
    const figures = [folder.split("/").at(-1), jobs, seconds.toFixed(2), Math.round(rate), `${memory} MB`];
    console.log(`| ${figures.join(" | ")} | ${word} (${MUST}, goal ${GOAL}) |`);
  }
}

async function run(folder, jobs) {
  const out = join(folder, "..", "result.csv");
  const notice = `${folder}.xieguan-notice.json`;
  const args = [CLI, "screen", folder, "--notice", notice, "--out", out, "--jobs", String(jobs)];
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let [memory, processor, said] = [0, 0, ""];
  child.stderr.on("data", (text) => (said += text));
  const watch = setInterval(() => {
    memory = Math.max(memory, resident(child.pid));
    processor = Math.max(processor, worked(child.pid));
  }, 20);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`exit code ${code}: ${said}`);
  const seconds = (performance.now() - began) / 1000;
  const count = readFileSync(out, "utf8").split("\r\n").length - 2;
  rmSync(out);
  return { seconds, processor, memory, count };
}

/** Seconds of processor time until now; 0 where the system does not tell. */
function worked(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Behind the name, which may have spaces: the twelfth and the thirteenth, in hundredths.
    const numbers = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(numbers[11]) + Number(numbers[12])) / 100;
  } catch {
    return 0;
  }
}

/** Megabytes; 0 where the system does not tell. */
function resident(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
