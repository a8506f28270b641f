// The language of a page: how a test chooses it, and what is in another one.
import { readFileSync, readdirSync } from "node:fs";
import type { Page } from "@playwright/test";

/** The sign that a page speaks a language: the first link, past the bar. */
const SKIP: Record<string, string> = { en: "Skip to content", "zh-Hans": "跳到正文" };

/** Asks for a language as the page around a frame does, which leaves the focus where it is. */
export async function speak(page: Page, tag: "en" | "zh-Hans") {
  await page.evaluate((tag) => dispatchEvent(new CustomEvent("xieguan:lang", { detail: tag })), tag);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
  await page.locator("a.skip", { hasText: SKIP[tag] }).waitFor({ state: "attached" });
}

/**
 * What is shown or read aloud in Chinese on a page that speaks English, or the other way round.
 * Parts that say they are Chinese are left out, and so is what somebody typed.
 *
 * @param typed texts that were typed or read from files, the longest first
 */
export async function inOtherLanguage(page: Page, tag: "en" | "zh-Hans", typed: readonly string[] = []) {
  return page.evaluate(
    ({ tag, typed }) => {
      const chinese = /[\p{Script=Han}，。：；（）「」《》、]/u;
      // Names of programs, formats and units are the same in both languages.
      const names =
        /\b(?:English|xieguan|QR|PDF|Word|WPS|Excel|JSON|HTML|CSV|UTF|KB|MB|XG\w*|ASCII|WebAssembly|USB|JPEG|PNG|JPG|HEIC|WeChat|Wi-Fi|ID|docx|xlsx|xls|doc|csv|zip|json|html|txt|pdf|index|bureau|notice|example|default|none|self|https?|www|gov|cn|com|src|script|style|img|connect|form|action|base|uri|object|frame|ancestors|worker|manifest|font|data|blob|sha\d*|require|trusted|types|policy|wasm|unsafe|eval|media|child|localhost|xieguan-\w+|[a-z-]+-src|[A-Za-z]?\d[\w./:-]*)\b/giu;
      const isOther = (text: string) => {
        let left = text;
        for (const known of typed) left = left.replaceAll(known, "");
        // Words of somebody else stand in quotation marks. Chinese words that a reader has to find stand in brackets
        // behind what they mean.
        const aside = /\([^()]*\)|“[^“”]*”/g;
        if (tag === "en") return chinese.test(left.replace(aside, "").replace("科右前旗, 锡市", ""));
        return /[A-Za-z]{3,}/.test(left.replace(names, ""));
      };
      const skipped = tag === "en" ? '[lang|="zh"]' : '[lang|="en"]';
      const found = new Set<string>();
      const look = (text: string | null, element: Element, what: string) => {
        if (text?.trim() && isOther(text)) found.add(`${what}: ${text.trim()}`);
      };
      const isLeftOut = (element: Element) => {
        const closest = element.closest(`${skipped}, html`);
        if (closest !== document.documentElement) return true;
        return element.closest('[translate="no"], script, style, template, textarea, noscript, xieguan-told') !== null;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        const isShown = parent.localName === "option" || parent.checkVisibility({ visibilityProperty: true });
        if (isShown && !isLeftOut(parent)) look((node as Text).data, parent, parent.localName);
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
        if (isLeftOut(element) || !element.checkVisibility()) continue;
        for (const name of ["aria-label", "title", "alt", "placeholder"])
          look(element.getAttribute(name), element, name);
      }
      return [...found];
    },
    { tag, typed },
  );
}

/** The sentences of a language that nobody speaks: English with accents, half as long again, in brackets. */
export function pseudo(): string {
  const site = new URL("../../dist/site/", import.meta.url);
  const name = readdirSync(site).find((name) => /^words-en-\w+\.json$/.test(name))!;
  const [fingerprint, ...sentences] = JSON.parse(readFileSync(new URL(name, site), "utf8")) as string[];
  const accents: Record<string, string> = { a: "á", e: "é", i: "î", o: "ö", u: "ü", A: "Á", E: "É", O: "Ö" };
  const strange = (text: string) => {
    const accented = text.replace(/[aeiouAEO]/g, (letter) => accents[letter] ?? letter);
    return text.trim() === "" ? text : `⟦${accented}${" ~".repeat(Math.ceil(text.length / 4))}⟧`;
  };
  return [fingerprint, ...sentences.map(strange)].join("\0");
}

/** Texts on the page that no sentence of the language is in: somebody wrote them into the program. */
export async function hardCoded(page: Page, typed: readonly string[] = []) {
  return page.evaluate((typed) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.getElementById("app")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const left = parent.closest('[lang]:not(html), [translate="no"], textarea, xieguan-told');
      let text = (node as Text).data;
      for (const known of typed) text = text.replaceAll(known, "");
      if (!left && /\p{L}{2,}/u.test(text) && !text.includes("⟦")) found.push(text);
    }
    return found;
  }, typed);
}

/** Elements whose text does not fit: it is cut off, or it makes the page scroll sideways. */
export async function cutOff(page: Page) {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll("#app *")) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || element.closest("[lang]:not(html)"))
        continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = overflowX !== "visible" && overflowX !== "auto" && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY !== "visible" && overflowY !== "auto" && element.scrollHeight > element.clientHeight + 1;
      // Rows of thousands of people are of one height: what does not fit ends in an ellipsis, and stands on the person's page.
      if (element.closest(".people td")) continue;
      const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
      if ((wide || high) && !isField && element.clientWidth > 1)
        found.push(`${element.localName}.${element.className}: ${element.innerText.slice(0, 80)}`);
    }
    return found;
  });
}
