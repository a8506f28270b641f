// A form that was protected once is not saved as plain text by accident.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "../fixtures";
import { chip, fillSection, saved, sections, visit } from "../form.mjs";

const PASSPHRASE = "草原 2026";
const FIELD = "给文件加口令（选填）";
const POST = "市容巡查";

/** Saves, and returns the file's name and content. */
async function file(page: Page) {
  const download = await saved(page);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, "utf8") };
}

async function unlock(page: Page, path: string) {
  await page.getByLabel("打开以前存的文件").setInputFiles(path);
  await page.getByLabel("这个文件加了口令").fill(PASSPHRASE);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
}

/** Visits another page of the form and returns. */
async function away(page: Page) {
  await visit(page, "#/form/person");
  await visit(page, "#/form");
  await sections(page);
}

test("saved twice, opened, and after a detour: no file has plain text", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  await visit(page, "#/form/person");
  await page.getByLabel("姓名", { exact: true }).fill("阿拉腾");
  await visit(page, "#/form");
  const field = page.getByLabel(FIELD);
  await field.fill(PASSPHRASE);
  // A typed passphrase is not lost by looking at a section.
  await away(page);
  await expect(field).toHaveValue(PASSPHRASE);
  const first = await file(page);
  await expect(page.locator(".protected")).toContainText("这个文件有口令保护");
  const second = await file(page);
  await away(page);
  await expect(page.locator(".protected")).toBeVisible();
  const third = await file(page);

  await page.reload();
  await sections(page);
  await unlock(page, first.path);
  const fourth = await file(page);
  await away(page);
  const fifth = await file(page);
  for (const { name, text } of [first, second, third, fourth, fifth]) {
    expect(text).toContain("protected");
    expect(text).not.toContain(POST);
    expect(text).not.toContain("阿拉腾");
    // The file's name has the post, not the person.
    expect(name).toContain(POST);
    expect(name).not.toContain("阿拉腾");
  }
  await page.reload();
  await sections(page);
  await unlock(page, fifth.path);
});

test("without the passphrase only after being asked in so many words", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  await page.getByLabel(FIELD).fill(PASSPHRASE);
  await file(page);
  const plain = page.getByRole("button", { name: "不加口令保存" });
  let question = "";
  let downloads = 0;
  page.on("download", () => downloads++);
  page.once("dialog", (dialog) => {
    question = dialog.message();
    void dialog.dismiss();
  });
  await plain.click();
  expect(question).toContain("不加口令保存？");
  page.once("dialog", (dialog) => void dialog.accept());
  const download = page.waitForEvent("download");
  await plain.click();
  expect(await readFile(await (await download).path(), "utf8")).toContain(POST);
  expect(downloads).toBe(1);
  // That was for once only.
  expect((await file(page)).text).toContain("protected");
});

test("another passphrase, and another form, begin anew", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  const field = page.getByLabel(FIELD);
  await field.fill(PASSPHRASE);
  const { path } = await file(page);
  await page.getByRole("button", { name: "换一个口令" }).click();
  await expect(field).toHaveValue("");
  // An empty passphrase is none, and the page asks about that too.
  let question = "";
  page.once("dialog", (dialog) => {
    question = dialog.message();
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "存成文件" }).click();
  expect(question).toContain("不加口令保存？");
  await unlock(page, path);
  await expect(page.locator(".protected")).toBeVisible();
  const plain = Buffer.from('{"format":"xieguan-application","version":1}');
  await page
    .getByLabel("打开以前存的文件")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: plain });
  await expect(field).toHaveValue("");
});

test("a passphrase is masked until it is asked for", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const field = page.getByLabel(FIELD);
  const mask = () => field.evaluate((input) => getComputedStyle(input).getPropertyValue("-webkit-text-security"));
  await field.fill(PASSPHRASE);
  expect(await mask()).toBe("disc");
  const show = page.getByRole("button", { name: "显示" });
  await show.click();
  expect(await mask()).toBe("none");
  await expect(show).toHaveAttribute("aria-pressed", "true");
  await show.click();
  expect(await mask()).toBe("disc");
});
