// What a screen reader reads, and in which order: the accessibility tree of the main flows, as it is written down in
// reading.spec.ts-snapshots. After a wanted change: npx playwright test specs/reading.spec.ts --update-snapshots
import { date, go } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { visit } from "../form.mjs";
import { speak } from "../language";
import { ADDRESS, lay, sample } from "../notice.mjs";
import { WORDS } from "../words";

for (const language of ["zh-Hans", "en"] as const) {
  test(`the pages of an applicant are read in their order, ${language}`, async ({ app, page, guard }) => {
    guard.allow(WORDS);
    const read = (name: string) =>
      expect.soft(page.locator("#app")).toMatchAriaSnapshot({ name: `${name}.${language}.aria.yml` });
    await lay(page, await sample("banner"));
    await app.open(`?notice=${ADDRESS}#/question/birth-date`);
    await date(page, "1990", "2", "30");
    await go(page);
    await page.locator("#errors").waitFor();
    await speak(page, language);
    await read("question-with-error");
    await visit(page, "#/");
    await read("start");
    await visit(page, "#/form/person");
    await page.locator("form").waitFor();
    await read("section");
    await page.locator("form button[type=submit]").click();
    await page.locator("#errors").waitFor();
    await read("section-with-errors");
    await visit(page, "#/notice");
    await page.locator("#main h1").waitFor();
    await read("notice");
  });
}
