// Times `xieguan screen` on generated applications, with and without photos, on one core and on
// all: `cargo xtask bench desk`. Each run is a process of its own, and its memory is what the
// system says it was at most.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/npm/screen/cli.js", import.meta.url));
const folders = process.argv.slice(2);
const MUST = 5000;
const GOAL = 20000;

console.log("| applications | cores | seconds | a second and core | memory | budget |");
console.log("|---|--:|--:|--:|--:|---|");
for (const folder of folders) {
  // Once before, so that the files are in memory: what is timed is the program, not the disk.
  await run(folder, 1);
  for (const jobs of [...new Set([1, availableParallelism()])]) {
    const { seconds, memory, count } = await run(folder, jobs);
    const rate = count / seconds / jobs;
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
  let [memory, said] = [0, ""];
  child.stderr.on("data", (text) => (said += text));
  const watch = setInterval(() => {
    memory = Math.max(memory, resident(child.pid));
  }, 20);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`exit code ${code}: ${said}`);
  const seconds = (performance.now() - began) / 1000;
  const count = readFileSync(out, "utf8").split("\r\n").length - 2;
  rmSync(out);
  return { seconds, memory, count };
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
