// The package as other developers get it: packed by npm, and installed by npm into a project.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The folder of the built package. */
export const DIST = path("../../dist/npm/");
/** TypeScript, Vite, and frameworks with elements in their templates. */
const BUNDLERS = path("../npm/node_modules/");

/** Runs a program. Throws with its output if it fails. */
export function run(program, args, cwd) {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

/** Runs `tsc` or `vite` in a project. */
export function bundler(package_, bin, args, cwd) {
  return run(process.execPath, [join(BUNDLERS, package_, bin), ...args], cwd);
}

/** Puts the frameworks, which the element has types for, into a project. */
export function frameworks(folder) {
  for (const name of ["@types", "svelte", "vue"]) symlinkSync(join(BUNDLERS, name), join(folder, "node_modules", name));
}

/** An empty project with the package installed. No registry is used. */
export function project(name, sources) {
  const folder = join(process.env.XIEGUAN_SCRATCH ?? join(tmpdir(), "xieguan-npm-project"), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (sources) cpSync(path(sources), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const [{ filename }] = JSON.parse(run("npm", ["pack", DIST, "--json", "--pack-destination", folder], folder));
  run("npm", ["install", `./${filename}`, "--offline", "--no-audit", "--no-fund"], folder);
  return folder;
}
