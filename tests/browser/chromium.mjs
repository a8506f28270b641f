// The system's Chromium: its path and its arguments.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const onPath = (names) => {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
};

/** The browser that xtask found, or the first one on PATH. */
export function chromiumPath() {
  const found = process.env.XIEGUAN_CHROMIUM || onPath(NAMES);
  if (!found) throw new Error("no Chromium on PATH: name one in XIEGUAN_CHROMIUM");
  return found;
}

/** Chromium without windows: the same engine, in a third of the time. Where it is not, Chromium. */
export function headlessPath() {
  return process.env.XIEGUAN_HEADLESS || onPath(["chromium-headless-shell"]) || chromiumPath();
}

/** Without background requests, so that every request seen is the page's own. */
export function chromiumArguments() {
  const args = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ];
  // As root Chromium refuses to run with its sandbox.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return args;
}
