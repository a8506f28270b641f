// Types Chinese as an input method does, through the DevTools protocol: the field gets
// compositionstart, an input event with isComposing for each letter of the pinyin, and then the
// characters.
import type { Page } from "@playwright/test";

/** Types into the focused field: `typeChinese(page, [["wang", "王"], ["fang", "芳"]])`. */
export async function typeChinese(page: Page, syllables: [pinyin: string, text: string][]) {
  const devtools = await page.context().newCDPSession(page);
  try {
    for (const [pinyin, text] of syllables) {
      for (let end = 1; end <= pinyin.length; end += 1) {
        await devtools.send("Input.imeSetComposition", {
          text: pinyin.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        });
      }
      await devtools.send("Input.insertText", { text });
    }
  } finally {
    await devtools.detach();
  }
}
