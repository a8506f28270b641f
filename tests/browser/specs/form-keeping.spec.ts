// Saving and opening the 报名登记表: file, photo, draft; and leaving it.
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { chip, fillSection, reload, saved, sections, visit } from "../form.mjs";

test("a file under a passphrase opens with it alone", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  await page.getByLabel("给文件加口令（选填）").fill("草原 2026");
  const path = await (await saved(page)).path();
  expect(await readFile(path, "utf8")).not.toContain("市容巡查");
  await page.reload();
  await sections(page);
  await page.getByLabel("打开以前存的文件").setInputFiles(path);
  await page.getByLabel("这个文件加了口令").fill("草原 2025");
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(page.locator(".keeping .said, .keeping .error")).toContainText("口令不对");
  // Repeated, it is a new alert: a screen reader would not announce the same one again.
  const alert = await page.getByRole("alert").elementHandle();
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.waitForFunction((before) => !before!.isConnected && document.querySelector("[role=alert]"), alert);
  await page.getByLabel("这个文件加了口令").fill("草原 2026");
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
});

test("a file that cannot be opened leaves the form as it is", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  const status = page.locator(".keeping .said, .keeping .error");
  for (const [content, sentence] of [
    ["{", "不完整"],
    ["\u0000\u0001", "不是报名表"],
    ['{"format":"xieguan-application","version":9}', "更新的程序"],
    ['{"format":"xieguan-application","version":1,"answers":[]}', "不完整"],
    ["[".repeat(5000), "不是报名表"],
    ["x".repeat(5_000_000), "太大"],
  ]) {
    await page
      .getByLabel("打开以前存的文件")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(content!) });
    await expect(status).toContainText(sentence!);
    await expect(chip(page, "报考岗位")).toHaveText("已完成");
  }
});

test("opening another form over one that was not saved is asked about", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const file = {
    name: "a.xieguan.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format":"xieguan-application","version":1}'),
  };
  await fillSection(page, "报考岗位");
  // The question comes when the room that opens files is there.
  const asked = page.waitForEvent("dialog").then((dialog) => dialog.dismiss());
  await page.getByLabel("打开以前存的文件").setInputFiles(file);
  await asked;
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByLabel("打开以前存的文件").setInputFiles(file);
  await expect(chip(page, "报考岗位")).toHaveText("未开始");
});

test("a photo is cut to what is asked, and stands on the sheet", async ({ app, page }) => {
  await app.open("#/form/photo");
  await expect(page.getByRole("heading", { name: "照片" })).toBeVisible();
  const status = page.locator("#main p.said, #main p.error");
  await page
    .getByLabel("选择照片")
    .setInputFiles({ name: "a.txt", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(status).toContainText("不是照片");
  const picture = async (width: number, height: number) => {
    const url = await page.evaluate(
      ([width, height]) => {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [width!, height!];
        const context = canvas.getContext("2d")!;
        context.fillStyle = "#3a6ea5";
        context.fillRect(0, 0, width!, height!);
        context.fillStyle = "#e8c8a0";
        context.beginPath();
        context.arc(width! / 2, height! / 3, width! / 5, 0, 7);
        context.fill();
        return canvas.toDataURL("image/png");
      },
      [width, height],
    );
    return { name: "a.png", mimeType: "image/png", buffer: Buffer.from(url.split(",")[1]!, "base64") };
  };
  await page.getByLabel("选择照片").setInputFiles(await picture(100, 120));
  await expect(status).toContainText("只有 100×120 像素");
  await page.getByLabel("选择照片").setInputFiles(await picture(900, 1200));
  await expect(page.locator("canvas")).toBeVisible();
  for (const name of ["放大", "上移", "左移"]) await page.getByRole("button", { name }).click();
  await page.getByRole("button", { name: "用这一张" }).click();
  await expect(status).toContainText("照片放好了：295×413 像素");
  const size = await page.locator(".frame img").evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([295, 413]);
  // The size is read from the file, because the page may not fetch its own memory.
  await visit(page, "#/form");
  await sections(page);
  const file = JSON.parse(await readFile(await (await saved(page)).path(), "utf8"));
  const bytes = Buffer.from(file.photo.jpeg, "base64").length;
  expect(bytes).toBeGreaterThanOrEqual(35 * 1000);
  expect(bytes).toBeLessThanOrEqual(100 * 1024);
});

test("leaving with a form that was not saved is asked about", async ({ app, page }) => {
  await app.open("#/form/post");
  await expect(page.getByRole("heading", { name: "报考岗位" })).toBeVisible();
  await page.getByLabel("报考单位").click();
  await page.keyboard.type("a");
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe("beforeunload");
});
