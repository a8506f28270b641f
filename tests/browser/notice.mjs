// Recruitment notices for the page to follow: the samples of tests/vectors/samples.
import { readFile } from "node:fs/promises";

const FOLDER = new URL("../vectors/samples/", import.meta.url);
/** The address of the notice, relative to the page. */
export const ADDRESS = "notice.json";

/** The text of a sample: `banner`, `city`, `faulty`. */
export function sample(name) {
  return readFile(new URL(`${name}.xieguan-notice.json`, FOLDER), "utf8");
}

/** Serves a notice's text beside the page; `?notice=notice.json` follows it. */
export async function lay(page, body, options = {}) {
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: "application/json", body, ...options }));
}

/** The same with a sample. Returns the page's address. */
export async function following(page, name) {
  await lay(page, await sample(name));
  return `?notice=${ADDRESS}`;
}
