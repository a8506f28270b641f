// A form filled in with one's hands, counted: every tap, and every character typed.
import type { Locator, Page } from "@playwright/test";

/** Whoever fills in a form by taps. Nothing else than these three touches the page. */
export class Hands {
  /** How often the screen was touched. */
  taps = 0;
  /** How many characters were typed. */
  characters = 0;

  constructor(private readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }

  /** A tap into the field, and each character. */
  async type(into: Locator, text: string): Promise<void> {
    await this.tap(into);
    this.characters += [...text].length;
    await this.page.keyboard.insertText(text);
  }

  /** A tap on the menu, and one on the answer. */
  async pick(menu: Locator, answer: string): Promise<void> {
    this.taps += 2;
    const option = menu.locator("option").filter({ hasText: answer }).first();
    await menu.selectOption(await option.getAttribute("value"));
  }

  /** A button or a link by its words, and the page that comes. */
  async go(words: string | RegExp): Promise<void> {
    const before = await this.page.locator("#main h1").innerText();
    const name = { name: words, exact: typeof words === "string" };
    await this.tap(this.page.getByRole("button", name).or(this.page.getByRole("link", name)).first());
    await this.page.waitForFunction((old) => {
      const now = document.querySelector<HTMLElement>("#main h1")?.innerText;
      return now !== undefined && now !== old;
    }, before);
  }

  /** Answers by their labels: a text, one of a few or of a list, a date in boxes, a tick. */
  async answer(answers: [label: string, value: string | string[] | true][]): Promise<void> {
    for (const [label, value] of answers) {
      const name = { name: label, exact: true };
      const group = this.page.getByRole("radiogroup", name).or(this.page.getByRole("group", name));
      const control = this.page.getByLabel(label, { exact: true });
      await group.or(control).first().waitFor();
      if (value === true) await this.tap(control);
      else if (Array.isArray(value)) {
        for (const [at, part] of ["年", "月", "日"].slice(0, value.length).entries())
          await this.type(group.getByLabel(part, { exact: true }), value[at]!);
      } else if (await group.count()) await this.tap(group.getByLabel(value, { exact: true }));
      else if (await control.evaluate((one) => one instanceof HTMLSelectElement)) await this.pick(control, value);
      else await this.type(control, value);
    }
  }
}
