// The codes of paper sheets at the desk: by camera, and on the pages of a scanned PDF.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "../chromium.mjs";
import { expect, openApp, test, type Page } from "../fixtures";
import { sections, visit } from "../form.mjs";

const DESK = "bureau.html#/desk";
const VECTORS = new URL("../../vectors/files/", import.meta.url);
const SIZE = { width: 1280, height: 720 };
const START = "用摄像头扫";
const camera = (page: Page) => page.locator(".camera .said, .camera .error").filter({ hasText: /./ });

/** A photograph of the code on a printed sheet, a little turned. */
async function photographed(open: (route: string) => Promise<void>, page: Page) {
  await page.setViewportSize(SIZE);
  await open("#/form");
  await sections(page);
  await page.getByLabel("打开以前存的文件").setInputFiles(new URL("application-v1.xieguan.json", VECTORS).pathname);
  await expect(page.locator("#main .said")).toContainText("打开了报名表");
  await visit(page, "#/form/paper");
  const code = page.locator(".sheet-a4 .match svg");
  await code.waitFor();
  await code.evaluate((svg: SVGElement) => {
    document.body.replaceChildren(svg);
    document.documentElement.style.background = "#cfcac2";
    document.body.style.background = "#cfcac2";
    Object.assign(svg.style, {
      position: "fixed",
      left: "330px",
      top: "50px",
      width: "600px",
      height: "600px",
      background: "#f4f1ea",
      transform: "rotate(5deg)",
    });
  });
  return page.screenshot({ type: "jpeg", quality: 85 });
}

/** A browser with this clip in place of a camera. */
async function filmed(clip: string, allowed = true): Promise<Browser> {
  const args = [
    ...chromiumArguments(),
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${clip}`,
  ];
  if (allowed) args.push("--use-fake-ui-for-media-stream");
  return chromium.launch({ executablePath: chromiumPath(), args });
}

test("a camera reads the code of a sheet, and is closed then @desktop-only", async ({ app, page, site }) => {
  const folder = await mkdtemp(join(tmpdir(), "xieguan-camera-"));
  const clip = join(folder, "sheet.mjpeg");
  const blank = join(folder, "blank.mjpeg");
  const frame = await photographed((route) => app.open(route), page);
  await writeFile(clip, Buffer.concat([frame, frame, frame]));
  await page.evaluate(() => document.body.replaceChildren());
  const empty = await page.screenshot({ type: "jpeg", quality: 85 });
  await writeFile(blank, Buffer.concat([empty, empty]));
  let browser = await filmed(clip);
  try {
    const desk = async () => {
      const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
      const tab = await context.newPage();
      const errors: string[] = [];
      tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      tab.on("pageerror", (error) => errors.push(error.message));
      await tab.addInitScript(() => {
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (wishes) => {
          const stream = await ask(wishes);
          Object.assign(globalThis, { stream });
          return stream;
        };
      });
      await openApp(tab, `${site.url}${DESK}`);
      return { tab, errors };
    };
    const states = (tab: Page) =>
      tab.evaluate(() =>
        (globalThis as unknown as { stream: MediaStream }).stream.getTracks().map((it) => it.readyState),
      );
    const { tab, errors } = await desk();
    await tab.getByRole("button", { name: START }).click();
    await expect(camera(tab)).toHaveText("收下了，是 1 号", { timeout: 30_000 });
    expect(await states(tab)).toEqual(["ended"]);
    await expect(tab.locator(".camera video")).toHaveCount(0);
    await expect(tab.locator("h2", { hasText: "收了 1 份" })).toBeVisible();
    await expect(tab.getByRole("button", { name: "再扫一张" })).toBeVisible();
    await visit(tab, "#/desk/people/1");
    await expect(tab.locator(".form-facts")).toContainText("纸上的码");
    expect(errors).toEqual([]);
    await browser.close();

    // With nothing to read it stops on the button, and when the page is left.
    browser = await filmed(blank);
    const again = await desk();
    const start = again.tab.getByRole("button", { name: START });
    await start.click();
    await expect(again.tab.locator(".camera [role=status]").first()).toContainText("正在找码");
    expect(await states(again.tab)).toEqual(["live"]);
    await again.tab.getByRole("button", { name: "停下，关摄像头" }).click();
    await expect.poll(() => states(again.tab)).toEqual(["ended"]);
    await again.tab.getByRole("button", { name: "再扫一张" }).click();
    await expect(again.tab.locator(".camera [role=status]").first()).toContainText("正在找码");
    await visit(again.tab, "#/desk/people");
    await expect.poll(() => states(again.tab)).toEqual(["ended"]);
    expect(again.errors).toEqual([]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
});

test("the browser's own reader is used where it knows these codes @desktop-only", async ({ site }) => {
  const code = (await readFile(new URL("application-v1.qr.txt", VECTORS), "utf8")).trim();
  const args = [...chromiumArguments(), "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const page = await browser.newPage();
    await page.addInitScript((code) => {
      let looks = 0;
      class BarcodeDetector {
        static getSupportedFormats = async () => ["qr_code"];
        // First nothing, then the code of something else.
        detect = async () => [[], [{ rawValue: "https://example.com" }], [{ rawValue: code }]][Math.min(looks++, 2)];
      }
      Object.assign(globalThis, { BarcodeDetector });
    }, code);
    await openApp(page, `${site.url}${DESK}`);
    await page.getByRole("button", { name: START }).click();
    await expect(camera(page)).toHaveText("收下了，是 1 号", { timeout: 30_000 });
  } finally {
    await browser.close();
  }
});

test("without a camera, or without leave to use it, the page says what to do @desktop", async ({
  app,
  page,
  context,
  axe,
}) => {
  await app.open(DESK);
  await context.grantPermissions(["camera"]);
  await page.getByRole("button", { name: START }).click();
  await expect(camera(page)).toContainText("没有找到摄像头");
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "再扫一张" }).click();
  await expect(camera(page)).toContainText("点地址栏左边的图标");
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotReadableError"));
  });
  await page.getByRole("button", { name: "再扫一张" }).click();
  await expect(camera(page)).toContainText("多半是别的程序正在用");
  await axe();
});

test("a browser that has no camera to ask for has no button @desktop-only", async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "mediaDevices", { get: () => undefined }));
  await app.open(DESK);
  await expect(page.getByLabel("扫纸上的二维码")).toBeVisible();
  await expect(page.getByRole("button", { name: START })).toHaveCount(0);
});

/** A PDF file of pictures, one a page. */
function pdf(images: { words: string; data: Buffer }[]) {
  const objects = images.map(({ words, data }, at) => [
    Buffer.from(`${at + 3} 0 obj\n<< /Type /XObject /Subtype /Image ${words} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
  return Buffer.concat([Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), ...objects.flat()]);
}

test("the codes on the pages of a scanned PDF are taken in @desktop-only", async ({ app, page }) => {
  const jpeg = await photographed((route) => app.open(route), page);
  const grey = Buffer.alloc(300 * 400, 255);
  const scan = pdf([
    { words: "/Width 1280 /Height 720 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", data: jpeg },
    {
      words: "/Width 300 /Height 400 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
      data: deflateSync(grey),
    },
  ]);
  const fax = pdf([
    { words: "/Width 300 /Height 400 /BitsPerComponent 1 /Filter /CCITTFaxDecode", data: Buffer.from("fax") },
  ]);
  await app.open(DESK);
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
  await page
    .locator("#files")
    .setInputFiles([
      file("扫描.pdf", scan),
      file("传真.pdf", fax),
      file("文字.pdf", Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")),
    ]);
  await expect(page.locator(".drop .said")).toHaveText("新收了 1 份", { timeout: 20_000 });
  const faulty = (name: string) => page.locator(".faulty li", { hasText: name });
  await expect(faulty("扫描.pdf")).toContainText("第 2 张图里没有找到能读的二维码");
  await expect(faulty("传真.pdf")).toContainText("请把那一页存成图片");
  await expect(faulty("文字.pdf")).toContainText("请把那一页存成图片");
  await expect(page.locator(".faulty li")).toHaveCount(3);
});
