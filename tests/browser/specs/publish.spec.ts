// 发布: what a bureau puts out, and that it works where it is put.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Download, Page } from "@playwright/test";
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { fillSection, sections, visit } from "../form.mjs";
import { EMBED, framed } from "../host";
import { sample } from "../notice.mjs";
import { ONE_FILE, standing } from "../offline";
import { pages, scanned } from "../paper.mjs";
import { startServer } from "../server.mjs";
import { FAULTY, open, workshop } from "../workshop.mjs";
import { unzipped } from "../zip.mjs";

const TITLE = "（示例）鄂托克旗综合行政执法局公开招聘城市管理执法协管人员公告";
const NAME = "gonggao-20261120.xieguan-notice.json";
const SITE = "https://www.example.gov.cn/xieguan/";

/** Opens a notice in the workshop, and goes to the page. */
async function publishing(page: Page, notice: unknown) {
  await workshop(page);
  await open(page, notice);
  await expect(page.locator(".keeping .said")).toContainText("打开了");
  await page.getByRole("link", { name: "发布公告", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "发布公告" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "一、公告文件" })).toBeVisible();
}

/** The file that a button or a choice makes. */
async function made(
  page: Page,
  act: () => Promise<void>,
  folder: string,
): Promise<{ download: Download; path: string }> {
  const waiting = page.waitForEvent("download");
  await act();
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { download, path };
}

const press = (page: Page, name: string) => () => page.getByRole("button", { name, exact: true }).click();

test("the notice has a file, an address, a poster and two lines, and all of them lead to it", async ({
  app,
  page,
  context,
  guard,
  axe,
  site,
}, info) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open("bureau.html#/");
  await publishing(page, await sample("banner"));
  await expect(page.getByLabel("文件名")).toHaveValue("gonggao-20261120");
  const { path, download } = await made(page, press(page, "存公告文件"), info.outputDir);
  expect(download.suggestedFilename()).toBe(NAME);
  const notice = readFileSync(path, "utf8");
  expect(JSON.parse(notice).about.title).toBe(TITLE);

  // The site's own address is checked.
  await expect(page.locator("#main")).toContainText("写上网址，就有网址");
  for (const [typed, sentence] of [
    ["www.example.gov.cn", "从 https:// 或者 http:// 写起"],
    ["https://www.example.gov.cn/xieguan/a.html", "写到放网页的文件夹为止"],
    ["https://a b/", "有不能用的字"],
  ] as const) {
    await page.getByLabel("网页放在哪个网址").fill(typed);
    await expect(page.locator("#publish-site-error")).toContainText(sentence);
    await expect(page.locator(".poster")).toHaveCount(0);
  }
  await page.getByLabel("网页放在哪个网址").fill(`${SITE}bureau.html#/publish`);
  const address = `${SITE}?notice=${NAME}`;
  await expect(page.locator("pre.copied").first()).toHaveText(address);
  await page.getByRole("button", { name: "复制网址" }).click();
  await expect(page.getByText("复制好了，可以粘贴到别处。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await axe();

  // The poster, on both sizes of paper: one sheet, and nothing of the page around it.
  for (const [size, [width, height]] of [
    ["A4", [210, 297]],
    ["A3", [297, 420]],
  ] as const) {
    await page.getByLabel(size, { exact: true }).check();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"))!;
    expect(Math.abs((Number(box[1]) / 72) * 25.4 - width), size).toBeLessThan(1);
    expect(Math.abs((Number(box[2]) / 72) * 25.4 - height), size).toBeLessThan(1);
    const sheets = await pages(new Uint8Array(pdf));
    expect(sheets).toHaveLength(1);
    for (const words of ["公开招聘城市管理执法协管人员公告", "2026年12月1日到2026年12月10日", NAME, "报名登记表"])
      expect(sheets[0]).toContain(words);
    for (const words of ["发布公告", "做成", "第1页"]) expect(sheets[0]).not.toContain(words);
    expect(await scanned(new Uint8Array(pdf))).toBe(address);
  }

  // The two lines, in a page of the same host.
  const lines = await page.locator("pre.copied").last().innerText();
  const server = await startServer({ folder: fileURLToPath(EMBED), mount: "/xieguan/" });
  guard.allow(new RegExp(`^foreign: ${server.origin}`));
  server.settings.instead = (asked: string) => {
    if (asked === "/xieguan/page.html") return { status: 200, type: "text/html", body: `<!doctype html>${lines}` };
    return asked.endsWith(NAME) ? { status: 200, type: "application/json", body: notice } : undefined;
  };
  const other = await context.newPage();
  await other.goto(`${server.origin}/xieguan/page.html`);
  const frame = await framed(other);
  await expect(frame.locator(".followed")).toContainText(TITLE);
  await server.close();

  // The address, where the file lies beside the page.
  await page.getByLabel("网页放在哪个网址").fill(site.url);
  const here = `${site.url}?notice=${NAME}`;
  await expect(page.locator("pre.copied").first()).toHaveText(here);
  const { instead } = site.settings;
  site.settings.instead = (asked: string) =>
    asked.endsWith(NAME) ? { status: 200, type: "application/json", body: notice } : undefined;
  await other.goto(here);
  await expect(other.locator(".followed")).toContainText(TITLE);
  site.settings.instead = instead;
});

test("a single file is made in the browser, and works from a stick without a network", async ({
  app,
  page,
  context,
  guard,
}, info) => {
  const script = "</script><script>globalThis.planted = true</script><!--";
  const notice = JSON.parse(await sample("banner"));
  notice.about.title = `${script}公告`;
  notice.pledge = { text: `${script}</head>` };
  await app.open("bureau.html#/");
  await publishing(page, notice);
  const { path } = await made(page, press(page, "做成一个文件"), info.outputDir);
  await expect(page.locator("#main")).toContainText("做好了");
  const html = readFileSync(path, "utf8");
  // It is the published file, and the notice as data.
  const element = /<script type="application\/json" id="notice">([^<]*)<\/script>\n {2}(?=<\/head>)/.exec(html)!;
  expect(html.replace(element[0], "")).toBe(readFileSync(new URL(ONE_FILE), "utf8"));
  expect(JSON.parse(element[1]!).about.title).toBe(notice.about.title);

  // Opened by a double click, the network off. What the workshop still fetches is cut off.
  await context.setOffline(true);
  guard.allow(/^foreign: file:|^request: http.*ERR_INTERNET_DISCONNECTED/);
  const asked: string[] = [];
  const address = pathToFileURL(path).href;
  const stick = await context.newPage();
  stick.on("request", (request) => asked.push(request.url()));
  await stick.goto(address);
  await standing(stick);
  await expect(stick.locator(".followed")).toContainText("公告");
  expect(await stick.evaluate(() => Reflect.get(globalThis, "planted"))).toBeUndefined();
  await stick.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(stick);
  await expect(stick.locator("#main h1")).toHaveText("符合");
  await visit(stick, "#/posts");
  await expect(stick.locator(".standings > li").first()).toBeVisible();
  await visit(stick, "#/form/post");
  await stick.getByLabel("选岗位").selectOption("0");
  await stick.getByRole("button", { name: "保存，继续" }).click();
  await visit(stick, "#/form");
  await sections(stick);
  await fillSection(stick, "个人信息");
  await visit(stick, "#/form/paper");
  await stick.locator(".sheet-a4").waitFor();
  const sheets = await pages(await stick.pdf({ preferCSSPageSize: true }));
  for (const words of ["城区巡查协管员", "阿拉腾·其其格"]) expect(sheets.join("")).toContain(words);
  await visit(stick, "#/privacy");
  await expect(stick.locator("xieguan-told[of=stopped]")).toHaveText("0");
  expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([address]);
});

test("the workshop's single file makes one too, of the file beside it alone", async ({
  page,
  context,
  guard,
}, info) => {
  guard.allow(/^foreign: file:/);
  await context.setOffline(true);
  await page.goto(new URL("bureau.html", ONE_FILE).href);
  await publishing(page, await sample("banner"));
  // A folder for a server cannot be made here, and says what to do.
  await expect(page.getByRole("button", { name: "做成压缩包" })).toHaveCount(0);
  await expect(page.locator("#main")).toContainText("从优盘打开的工坊做不了");
  const chooser = page.locator("#publish-alone");
  const published = readFileSync(new URL(ONE_FILE));
  const changed = Buffer.from(published.toString("utf8").replace("自查", "自查了"));
  for (const [name, buffer] of [
    ["xieguan.html", changed],
    ["page.html", Buffer.from('<!doctype html><html lang="zh-Hans"><head></head></html>')],
    ["picture.html", Buffer.from([0xff, 0xd8, 0xff])],
  ] as const) {
    await chooser.setInputFiles({ name, mimeType: "text/html", buffer });
    await expect(page.getByRole("alert")).toContainText("不是同一版的 xieguan.html");
  }
  await page.getByLabel(/给现场公用的电脑/).check();
  const { path } = await made(page, () => chooser.setInputFiles(fileURLToPath(ONE_FILE)), info.outputDir);
  const html = readFileSync(path, "utf8");
  expect(html).toContain('<html lang="zh-Hans" class="kiosk"');
  // The made file is as good as the published one, and its notice is replaced.
  await page.getByLabel(/给现场公用的电脑/).uncheck();
  const folder = join(info.outputDir, "again");
  const again = await made(page, () => chooser.setInputFiles(path), folder);
  const second = readFileSync(again.path, "utf8");
  expect(second.match(/id="notice"/g)).toHaveLength(1);
  expect(second).not.toContain('class="kiosk"');

  const stand = await context.newPage();
  await stand.goto(pathToFileURL(path).href);
  await standing(stand);
  await expect(stand.locator(".followed")).toContainText(TITLE);
  await expect(stand.getByRole("button", { name: "结束并清除" })).toBeVisible();
});

const offline = test.extend({});
offline.use({ serviceWorkers: "allow" });
offline(
  "the folder for a server is a whole site with the notice in it",
  async ({ app, page, context, guard }, info) => {
    await app.open("bureau.html#/");
    await publishing(page, await sample("banner"));
    const { path } = await made(page, press(page, "做成压缩包"), info.outputDir);
    const parts = unzipped(readFileSync(path));
    const folder = join(info.outputDir, "unpacked");
    for (const [name, part] of parts) {
      expect(name).toMatch(/^xieguan\/[\w./-]+$/);
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), part);
    }
    // Every file is the listed one.
    const list = JSON.parse(parts.get("xieguan/files.json")!.toString("utf8"));
    expect(list.files.length).toBeGreaterThan(20);
    for (const [name, integrity] of list.files) {
      const digest = createHash("sha384")
        .update(parts.get(`xieguan/${name}`)!)
        .digest("base64");
      expect(`sha384-${digest}`, name).toBe(integrity);
    }
    expect(JSON.parse(parts.get(`xieguan/${NAME}`)!.toString("utf8")).about.title).toBe(TITLE);

    const server = await startServer({ folder: join(folder, "xieguan"), mount: "/anywhere/" });
    guard.allow(new RegExp(`^foreign: ${server.origin}/anywhere/`));
    const visitor = await context.newPage();
    await visitor.goto(server.url);
    await standing(visitor);
    await expect(visitor.locator(".followed")).toContainText(TITLE);
    // The copy on the device takes every file, and holds the page with the notice.
    await visitor.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((taken) =>
          navigator.serviceWorker.addEventListener("controllerchange", taken, { once: true }),
        );
      }
    });
    await server.close();
    await visitor.reload();
    await standing(visitor);
    await expect(visitor.locator(".followed")).toContainText(TITLE);
    await visitor.getByRole("link", { name: /开始自查/ }).click();
    await answerAll(visitor);
    await expect(visitor.locator("#main h1")).toHaveText("符合");
  },
);

test("the document of Word says what the notice says, to LibreOffice too", async ({ app, page, context }, info) => {
  const notice = JSON.parse(await sample("banner"));
  await app.open("bureau.html#/");
  await publishing(page, notice);
  const { path } = await made(page, press(page, "做成 Word 文件"), info.outputDir);
  const parts = unzipped(readFileSync(path));
  const document = parts.get("word/document.xml")!.toString("utf8");
  // The workshop's own page parses no text.
  const empty = await context.newPage();
  for (const [name, part] of parts) {
    const problem = await empty.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      return parsed.querySelector("parsererror")?.textContent ?? "";
    }, part.toString("utf8"));
    expect(problem, name).toBe("");
  }
  expect(document.match(/<w:tr>/g)).toHaveLength(notice.posts.length + 1);

  const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!office) {
    console.log("LibreOffice is not installed: the document was not opened with it.");
    test.skip(true, "LibreOffice is not installed");
    return;
  }
  const convert = (to: string) => {
    const profile = pathToFileURL(join(info.outputDir, "office")).href;
    const run = spawnSync(office, [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      info.outputDir,
      path,
    ]);
    expect(run.status, run.stderr.toString()).toBe(0);
    return path.replace(/docx$/, to.split(":")[0]!);
  };
  const bare = (text: string) => text.replace(/\s/g, "");
  const text = bare(readFileSync(convert("txt:Text (encoded):UTF8"), "utf8"));
  const law = readFileSync(new URL("../../../crates/rules/src/law/regulation.md", import.meta.url), "utf8");
  const article = (from: string, to: string) => {
    const whole = law.slice(law.indexOf(`### ${from}\n`), law.indexOf(`### ${to}\n`));
    const lines = whole.split("\n").filter((line) => !line.startsWith("#"));
    return lines.map(bare).filter(Boolean);
  };
  for (const line of [...article("第十六条", "第十七条"), ...article("第十七条", "第十八条")])
    expect(text).toContain(line);
  for (const words of [TITLE, "一、报名条件", "二、岗位", "附件：", "鄂托克旗综合行政执法局2026年11月20日"])
    expect(text).toContain(bare(words));
  for (const post of notice.posts) {
    expect(text).toContain(bare(post.title));
    if (post.duties) expect(text).toContain(bare(post.duties));
  }
  // Headings are headings, the table is a table.
  const html = readFileSync(convert("html"), "utf8");
  expect([...html.matchAll(/<h1[^>]*>/g)].length).toBeGreaterThan(3);
  expect(html.match(/<tr/g)).toHaveLength(notice.posts.length + 1);
});

test("a notice that cannot be read is not published, one against the law says so", async ({ app, page, axe }) => {
  await app.open("bureau.html#/");
  await workshop(page);
  await expect(page.getByRole("link", { name: "发布公告", exact: true })).toHaveCount(0);
  await visit(page, "#/publish");
  await expect(page.locator("#main")).toContainText("还没有写公告");
  await visit(page, "#/");
  await open(page, { ...FAULTY, registration: { opens: "去年" } });
  await expect(page.locator(".keeping .said")).toContainText("打开了");
  await expect(page.getByRole("link", { name: "发布公告", exact: true })).toHaveCount(0);
  await visit(page, "#/publish");
  await expect(page.locator("#main")).toContainText("看不懂的，改好了才能发布");
  await axe();
  await visit(page, "#/");
  page.once("dialog", (dialog) => void dialog.accept());
  await open(page, FAULTY);
  await page.getByRole("link", { name: "发布公告", exact: true }).click();
  await expect(page.locator(".against.unmet")).toContainText("处违反规定，先改好再发");
});
