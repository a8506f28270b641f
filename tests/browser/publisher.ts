// A language that a publisher brings, made up: what lies beside the site, and the line that names it.
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { pseudo } from "./language";

/** The line that names the language, and its pack: both as `cargo xtask words --pack` writes them. */
export interface Laid {
  name: string;
  json: string;
  line: string;
}

interface Options {
  direction?: "horizontal" | "vertical";
  /** Sentences that are not translated, by their English words. */
  missing?: RegExp;
  /** Another build's. */
  fingerprint?: string;
}

export const TAG = "mn-Mong";
export const OWN_NAME = "ᠮᠣᠩᠭᠣᠯ";
export const PUBLISHER = "某某旗 <b>局</b>";

/** A pack of sentences that nobody speaks. */
export function pack({ direction = "horizontal", missing, fingerprint }: Options = {}): Laid {
  const [first, ...sentences] = pseudo().split("\0");
  const entries = sentences.map((sentence) => (missing?.test(sentence) ? "" : sentence));
  const json = JSON.stringify([fingerprint ?? first, ...entries, PUBLISHER, direction]);
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 16);
  const integrity = `sha384-${createHash("sha384").update(json).digest("base64")}`;
  const name = `words-${TAG}-${hash}.json`;
  const line = `<link rel="xieguan-language" hreflang="${TAG}" title="${OWN_NAME}" href="./${name}" integrity="${integrity}" />`;
  return { name, json, line };
}

/** A page with the line in its head. */
export const named = (html: string, { line }: Laid) => html.replace("</head>", `  ${line}\n  </head>`);

/** Lays a pack beside the site, as its webmaster does. */
export async function lay(page: Page, laid: Laid, line = true) {
  await page.route(`**/${laid.name}`, (route) => route.fulfill({ contentType: "application/json", body: laid.json }));
  await page.route(/\/xieguan\/((index|bureau)\.html)?(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({ response: answer, body: line ? named(html, laid) : html });
  });
}

/** Parts of a page that is set from the top down which do not fit: it grows sideways alone. */
export async function cutOffVertically(page: Page) {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollHeight > root.clientHeight + 1) found.push(`the page is ${root.scrollHeight} px high`);
    for (const element of document.querySelectorAll<HTMLElement>("#app *")) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || element.clientWidth < 2) continue;
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const { top, bottom } = element.getBoundingClientRect();
      const outside = !element.closest(".skip") && (top < -1 || bottom > root.clientHeight + 1);
      if (wide || high || outside)
        found.push(`${element.localName}.${element.className}: ${element.innerText.slice(0, 80)}`);
    }
    return found;
  });
}

/** Texts that are drawn over each other: what two neighbours in one container cover both. */
export async function overlapping(page: Page) {
  return page.evaluate(() => {
    const found: string[] = [];
    const isText = (element: Element) =>
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    const texts = [...document.querySelectorAll<HTMLElement>("#app *")].filter(
      (element) => isText(element) && !element.closest(".skip, .spoken, .posts thead, svg, option"),
    );
    const boxes = texts.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return { element, box: range.getBoundingClientRect() };
    });
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const both = (edge: "left" | "top", far: "right" | "bottom") =>
          Math.min(one.box[far], other.box[far]) - Math.max(one.box[edge], other.box[edge]);
        // Lines of a larger face reach into each other's leading.
        if (both("left", "right") > 4 && both("top", "bottom") > 4 && one.element.localName !== "span")
          found.push(`${one.element.innerText.slice(0, 40)} / ${other.element.innerText.slice(0, 40)}`);
      }
    return found;
  });
}
