// Recruitment notices for the page to follow: samples of tests/vectors/samples.
import { readFile } from "node:fs/promises";

const FOLDER = new URL("../vectors/samples/", import.meta.url);
/** Where the page finds it, beside itself. */
export const ADDRESS = "notice.json";

/** The text of a sample: `banner`, `city`, `faulty`. */
export function sample(name) {
  return readFile(new URL(`${name}.xieguan-notice.json`, FOLDER), "utf8");
}

/** Lays a notice's text beside the page; `?notice=notice.json` follows it. */
export async function lay(page, body, options = {}) {
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: "application/json", body, ...options }));
}

/** The same, and the page's address with it. */
export async function following(page, name) {
  await lay(page, await sample(name));
  return `?notice=${ADDRESS}`;
}
