// The language of a page: how a test chooses it, and what is in another one.
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
        // Chinese words that a reader has to find stand in brackets behind what they mean.
        if (tag === "en") return chinese.test(left.replace(/\([^()]*\)/g, "").replace("科右前旗, 锡市", ""));
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
        return element.closest('[translate="no"], script, style, template, textarea, noscript') !== null;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        const isShown = parent.localName === "option" || parent.checkVisibility({ visibilityProperty: true });
        if (isShown && !isLeftOut(parent)) look((node as Text).data, parent, parent.localName);
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
        if (isLeftOut(element) || !element.checkVisibility()) continue;
        for (const name of ["aria-label", "title", "alt", "placeholder"]) look(element.getAttribute(name), element, name);
      }
      return [...found];
    },
    { tag, typed },
  );
}
