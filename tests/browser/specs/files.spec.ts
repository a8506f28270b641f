// Files from anywhere: each fault has its own sentence, and metadata of a photo is removed.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { chip, fillSection, reload, saved, sections, task, visit } from "../form.mjs";
import { workshop } from "../workshop.mjs";

const vector = (name: string) => readFile(new URL(`../../vectors/${name}`, import.meta.url));
const message = (page: Page) => page.locator(".keeping .said, .keeping .error");
const choose = (page: Page, label: string, buffer: Buffer) =>
  page.getByLabel(label).setInputFiles({ name: "a.json", mimeType: "application/json", buffer });

/** "Unicode" as Windows' Notepad saves it: UTF-16 with a byte order mark. */
const utf16 = (text: string) => Buffer.from("\ufeff" + text, "utf16le");
/** The first bytes of a picture, an archive, a document. */
const BINARY = [
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  [0x50, 0x4b, 3, 4, 20, 0],
  [...Buffer.from("%PDF-1.7\n"), 0xe2, 0xe3],
];
/** 王 in GB 18030, as an old editor saves it. */
const gb18030 = Buffer.concat([Buffer.from('{ "format": "'), Buffer.from([0xcd, 0xf5]), Buffer.from('" }')]);

/** The sentence of this page for each kind of wrong file. */
async function wrong(name: string, other: string) {
  const whole = await vector(name);
  const text = whole.toString();
  const format = JSON.parse(text).format as string;
  return [
    [Buffer.alloc(0), /是空的/],
    [Buffer.from(" \r\n"), /是空的/],
    // Downloads cut off at several places, one inside a character.
    ...[1, 2, 40, whole.findIndex((byte) => byte >= 0xe0) + 2, whole.length - 3].map((end) => [
      whole.subarray(0, end),
      /不完整/,
    ]),
    [Buffer.from(text.replace(",", ",,")), /不完整/],
    [utf16(text), /文字编码变了/],
    [utf16(text).subarray(2), /文字编码变了/],
    [Buffer.from(utf16(text)).swap16(), /文字编码变了/],
    [gb18030, /文字编码变了/],
    ...BINARY.map((bytes) => [Buffer.from(bytes), /文件不是/]),
    [Buffer.from("姓名,张三\n"), /文件不是/],
    [Buffer.from('{ "name": "another-program", "version": "1.0.0" }'), /别的程序存的/],
    [Buffer.from("[1, 2]"), /别的程序存的/],
    [await vector(other), /文件是(招聘公告|报名表)，不是/],
    [Buffer.from(`{ "format": "${format}", "version": 9 }`), /更新的程序存的/],
    [Buffer.from(`{ "format": "${format}", "version": 1, "rest": [${"{},".repeat(70_000)}{}] }`), /多得多/],
    [Buffer.from("[".repeat(100) + "]".repeat(100)), /多得多/],
  ] as [Buffer, RegExp][];
}

test("every kind of wrong file says what it is, beside the form", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  for (const [buffer, sentence] of await wrong(
    "files/application-v1.xieguan.json",
    "files/notice-v1.xieguan-notice.json",
  )) {
    await choose(page, "打开以前存的文件", buffer);
    await expect(message(page), buffer.subarray(0, 40).toString()).toContainText(sentence);
    await expect(chip(page, "报考岗位")).toHaveText("已完成");
  }
});

test("every kind of wrong file says what it is, in the workshop", async ({ app, page }) => {
  await app.open("bureau.html#/");
  await workshop(page);
  for (const [buffer, sentence] of await wrong(
    "files/notice-v1.xieguan-notice.json",
    "files/application-v1.xieguan.json",
  )) {
    await choose(page, "打开以前存的公告", buffer);
    await expect(message(page), buffer.subarray(0, 40).toString()).toContainText(sentence);
  }
});

test("a name or a title of four thousand characters is not said in full", async ({ app, page }) => {
  const long = "王".repeat(4000);
  const form = { format: "xieguan-application", version: 1, answers: { name: long } };
  await app.open("#/form");
  await sections(page);
  await choose(page, "打开以前存的文件", Buffer.from(JSON.stringify(form)));
  await expect(message(page)).toHaveText(`打开了报名表：${"王".repeat(40)}…。`);
  const notice = { format: "xieguan-notice", version: 1, about: { title: long } };
  await app.open("bureau.html#/");
  await workshop(page);
  await choose(page, "打开以前存的公告", Buffer.from(JSON.stringify(notice)));
  await expect(message(page)).toHaveText(`打开了：${"王".repeat(40)}…。`);
});

test("a damaged draft is deleted, and nobody is asked for a file", async ({ app, page }) => {
  await app.open("#/form");
  for (const [text, sentence, stays] of [
    ['{"format":"xieguan-application","version":1,"answers":[]}', /草稿坏了.*已经从这台设备上删掉/, false],
    ['{"format":"xieguan-applic', /草稿坏了.*已经从这台设备上删掉/, false],
    ['{"format":"xieguan-application","version":9}', /更新的程序存的/, true],
  ] as const) {
    await page.evaluate((text) => localStorage.setItem("xieguan-draft", `2026-11-23\n2026-11-30\n${text}`), text);
    await reload(page);
    await sections(page);
    await page.getByRole("button", { name: /接着填草稿/ }).click();
    await expect(message(page)).toContainText(sentence);
    await expect(message(page)).not.toContainText("请选");
    await expect(page.getByRole("button", { name: /接着填草稿/ })).toHaveCount(stays ? 1 : 0);
    expect(await page.evaluate(() => localStorage.length)).toBe(stays ? 1 : 0);
  }
});

/** A picture made by the browser, in the size of a photo. */
async function picture(page: Page) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [295, 413];
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#3a6ea5";
    context.fillRect(0, 0, 295, 413);
    return canvas.toDataURL("image/jpeg");
  });
  return Buffer.from(url.split(",")[1]!, "base64");
}

/** A segment after the start, where cameras and editors write. */
const segment = (marker: number, text: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, "latin1")]);

const withPhoto = (jpeg: Buffer) =>
  Buffer.from(
    JSON.stringify({
      format: "xieguan-application",
      version: 1,
      answers: { name: "王芳" },
      photo: { width: 295, height: 413, jpeg: jpeg.toString("base64") },
    }),
  );

async function keptPhoto(page: Page) {
  const file = JSON.parse(await readFile(await (await saved(page)).path(), "utf8"));
  return file.photo && Buffer.from(file.photo.jpeg as string, "base64");
}

test("whatever was written into the photo of a file is gone once it is opened, and the picture is not", async ({
  app,
  page,
}) => {
  await app.open("#/form");
  await sections(page);
  const clean = await picture(page);
  await choose(page, "打开以前存的文件", withPhoto(clean));
  await expect(message(page)).toContainText("打开了报名表：王芳");
  // Its size is kept, because a notice may require one.
  expect((await keptPhoto(page)).length).toBe(clean.length);

  const written = [
    segment(0xe1, "Exif\0\0SECRET-GPS"),
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0SECRET-XMP"),
    segment(0xfe, "SECRET-COMMENT"),
  ];
  const edited = Buffer.concat([clean.subarray(0, 2), ...written, clean.subarray(2), Buffer.from("PK SECRET-TRAILER")]);
  await choose(page, "打开以前存的文件", withPhoto(edited));
  await expect(message(page)).toContainText("打开了报名表：王芳");
  const kept = await keptPhoto(page);
  expect(kept.includes("SECRET")).toBe(false);
  expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  await task(page, "照片").click();
  const pixel = await page.locator(".frame img").evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return [canvas.width, canvas.height, ...context.getImageData(100, 100, 1, 1).data];
  });
  expect(pixel.slice(0, 2)).toEqual([295, 413]);
  for (const [at, part] of [0x3a, 0x6e, 0xa5].entries()) expect(Math.abs(pixel[at + 2]! - part)).toBeLessThan(12);
});

test("a photo that was chosen has nothing in it but the picture, and a file opened and saved is the same", async ({
  app,
  page,
}) => {
  await app.open("#/form/photo");
  await page
    .getByLabel("选择照片")
    .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: await picture(page) });
  await page.getByRole("button", { name: "用这一张" }).click();
  await expect(page.locator("#main p.said")).toContainText("照片放好了");
  await visit(page, "#/form");
  await sections(page);
  const first = await readFile(await (await saved(page)).path());
  const jpeg = Buffer.from(JSON.parse(first.toString()).photo.jpeg, "base64");
  // Chromium writes a colour profile into its pictures.
  for (const mark of ["ICC_PROFILE", "Exif", "sRGB"]) expect(jpeg.includes(mark), mark).toBe(false);
  await choose(page, "打开以前存的文件", first);
  await expect(message(page)).toContainText("打开了报名表");
  expect((await readFile(await (await saved(page)).path())).equals(first)).toBe(true);
});

test("a broken photo in a file is said and dropped, and the rest of the form stays @chinese", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const clean = await picture(page);
  for (const broken of [clean.subarray(0, 400), Buffer.from("no picture"), Buffer.alloc(0)]) {
    await choose(page, "打开以前存的文件", withPhoto(broken));
    await expect(message(page)).toContainText("打开了报名表：王芳。里面的照片坏了，没有打开，请重新选一张。");
    expect(await keptPhoto(page)).toBeUndefined();
  }
});
