// A language that a publisher brings: named in one line of a page, shown as its publisher's, text alone.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerAll } from "../applicant.mjs";
import { expect, openApp, test, type Page } from "../fixtures";
import { sections, visit } from "../form.mjs";
import { cutOff, hardCoded } from "../language";
import { following } from "../notice.mjs";
import { KIOSK_FILE, VARIANT } from "../offline";
import { SITE, startServer } from "../server.mjs";
import { PUBLISHER, TAG, OWN_NAME, cutOffVertically, lay, named, overlapping, pack } from "../publisher";
import { FAULTY, workshop } from "../workshop.mjs";
import { WORDS } from "../words";

test.beforeEach(({ guard }) => {
  // Every label changes where it stands.
  guard.allow(WORDS);
});

const own = (page: Page) => page.getByRole("button", { name: OWN_NAME, exact: true });
const APPLICATION = new URL("../../vectors/files/application-v1.xieguan.json", import.meta.url);
const QUESTIONS = [
  "birth-date",
  "hire-date",
  "education",
  "expected-certificate",
  "service",
  "conduct",
  "circumstances",
];
const FORM = ["", "/person", "/contact", "/education", "/education/1", "/history/1", "/family/1", "/service", "/photo"];
const APPLICANT = [
  "#/",
  ...QUESTIONS.map((slug) => `#/question/${slug}`),
  "#/notice",
  "#/after",
  "#/privacy",
  "#/accessible",
  "#/law/16",
  "#/nowhere",
  ...FORM.map((form) => `#/form${form}`),
  "#/form/check",
];

async function all(page: Page, routes: string[], typed: readonly string[] = [], check = cutOff) {
  for (const route of routes) {
    await visit(page, route);
    await page.locator("#main h1").waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    expect.soft(await hardCoded(page, typed), route).toEqual([]);
    expect.soft(await check(page), route).toEqual([]);
  }
}

test("it is offered beside the others, kept, and shown as its publisher's", async ({ app, page, axe }) => {
  await lay(page, pack());
  await app.open();
  await expect(page.locator(".tools button")).toHaveText(["大字", "English", OWN_NAME]);
  await expect(own(page)).toHaveAttribute("lang", TAG);
  await expect(page.locator(".whose")).toHaveCount(0);
  await own(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", TAG);
  await expect(page.locator("#main h1")).toContainText("⟦");
  // In Chinese, which no pack can change; and as text, whatever is in it.
  await expect(page.locator(".whose [lang=zh-Hans]")).toHaveText(`译文由 ${PUBLISHER} 提供，以中文为准`);
  await expect(page.locator(".whose span").first()).toContainText("⟦");
  await axe();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", TAG);
  await visit(page, "#/law/16");
  await expect(page.locator(".gloss small").first()).toContainText(PUBLISHER);
  await page.getByRole("button", { name: "中文", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator(".whose")).toHaveCount(0);
});

test("an address asks for it, also without the script of the language", async ({ app, page }) => {
  await lay(page, pack({ direction: "vertical" }));
  await app.open("?lang=mn#/law");
  await expect(page.locator("html")).toHaveAttribute("lang", TAG);
  await page.getByRole("button", { name: "English", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveCSS("writing-mode", "horizontal-tb");
  await expect(page).toHaveURL(/\?lang=en/);
});

test("a start page that nobody asks for it fetches nothing of it", async ({ app, page }) => {
  const laid = pack();
  await lay(page, laid);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await app.open();
  await page.waitForLoadState("networkidle");
  expect(asked.some((url) => url.includes("words-"))).toBe(false);
});

test("what is not translated is Chinese, sentence by sentence", async ({ app, page }) => {
  await lay(page, pack({ missing: /St.rt th. s.lf|F.nd ..t .n tw/u }));
  await app.open();
  await own(page).click();
  await expect(page.locator("#app .ways .first strong")).toHaveText("开始自查");
  await expect(page.locator("#app .ways li").nth(1)).toContainText("⟦");
  await expect(page.locator("#main h1")).toContainText("两分钟自己查清楚");
  await expect(page.locator("#main h1")).toContainText("⟦");
});

test("a pack of another build is refused, and the page goes on in Chinese", async ({ app, page }) => {
  await lay(page, pack({ fingerprint: "0123456789abcdef" }));
  await app.open(`?lang=${TAG}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator(".bar [role=status]")).toContainText(`${OWN_NAME} 的译文是给另一个版本的`);
  await own(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("#main h1")).toContainText("能不能报名");
});

test("a changed file is refused by its digest", async ({ app, page, guard }) => {
  guard.allow(/digest|integrity|words-mn/i);
  const laid = pack();
  await lay(page, { ...laid, json: laid.json.replace("⟦", "⟦⟦") });
  await app.open();
  await own(page).click();
  await expect(page.locator(".bar [role=status]")).toContainText(`${OWN_NAME} 没有取到`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("a pack brings text, and neither markup nor script", async ({ app, page }) => {
  const laid = pack();
  const hostile = '<img src=x onerror="globalThis.planted=1"><a href="https://example.com">x</a>⟦';
  const line = laid.line.replace(/ integrity="[^"]*"/, "");
  await lay(page, { ...laid, line, json: laid.json.replaceAll("⟦", JSON.stringify(hostile).slice(1, -1)) });
  await app.open();
  await own(page).click();
  await expect(page.locator("#main h1")).toContainText("<img src=x");
  for (const route of ["#/question/education", "#/law/16", "#/form", "#/form/person", "#/privacy"]) {
    await visit(page, route);
    await expect(page.locator("#main")).toContainText("<img src=x");
    expect(await page.locator('img[src="x"], a[href*="example.com"]').count(), route).toBe(0);
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, "planted"))).toBeUndefined();
});

test("every page of applicants: nothing is hard-coded, nothing cut off @desktop", async ({ app, page }) => {
  await lay(page, pack());
  await app.open("#/question/education");
  await answerAll(page, { birth: ["1991", "8", "20"] });
  await own(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", TAG);
  await all(page, ["#/result", ...APPLICANT]);
});

test("the workshop @desktop-only", async ({ app, page }) => {
  await lay(page, pack());
  await app.open(`bureau.html?lang=${TAG}`);
  await workshop(page);
  const buffer = Buffer.from(JSON.stringify(FAULTY));
  const file = { name: "a.xieguan-notice.json", mimeType: "application/json", buffer };
  await page.locator("input[type=file]").first().setInputFiles(file);
  const typed = JSON.stringify(FAULTY).match(/[\p{Script=Han}，。：；（）「」《》、0-9A-Za-z—]+/gu) ?? [];
  // The name of the notice's file.
  typed.push("gonggao", "json");
  typed.sort((one, other) => other.length - one.length);
  await all(
    page,
    [
      "#/",
      "#/findings",
      "#/about",
      "#/conditions",
      "#/posts",
      "#/take",
      "#/check",
      "#/publish",
      "#/reuse",
      "#/preview",
    ],
    typed,
  );
});

test("the desk @desktop-only", async ({ app, page }) => {
  await lay(page, pack({ direction: "vertical" }));
  await app.open("bureau.html#/desk");
  await page.locator("#files").waitFor({ state: "attached" });
  await own(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", TAG);
  // Its wide tables are set in lines, whatever the direction of the language.
  await expect(page.locator("html")).toHaveCSS("writing-mode", "horizontal-tb");
  await page.locator("#files").setInputFiles(fileURLToPath(APPLICATION));
  await expect(page.locator(".drop .said")).toContainText("⟦");
  const typed = (await readFile(APPLICATION, "utf8")).match(/\p{L}{2,}/gu) ?? [];
  typed.sort((one, other) => other.length - one.length);
  await all(page, ["#/desk", "#/desk/people", "#/desk/lists", "#/desk/papers", "#/desk/nowhere"], typed);
});

test("from the top down: every page of applicants grows sideways alone @desktop", async ({ app, page, axe }) => {
  await lay(page, pack({ direction: "vertical" }));
  await app.open("#/question/education");
  await answerAll(page, { birth: ["1991", "8", "20"] });
  await own(page).click();
  await expect(page.locator("html")).toHaveCSS("writing-mode", "vertical-lr");
  const check = async () => [...(await cutOffVertically(page)), ...(await overlapping(page))];
  await all(page, ["#/result", ...APPLICANT], [], check);
  await visit(page, "#/question/education");
  await axe();
  // A wheel goes sideways.
  await visit(page, "#/law/16");
  const before = await page.evaluate(() => scrollX);
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollX)).toBeGreaterThan(before);
  // What is typed is typed in lines; the sheet of paper, and what is printed, has lines.
  await visit(page, "#/form/person");
  const mode = (of: string) =>
    page
      .locator(of)
      .first()
      .evaluate((of) => getComputedStyle(of).writingMode);
  expect(await mode("#main input[type=text], #main input:not([type])")).toBe("horizontal-tb");
  expect(await mode("#main h1")).toBe("vertical-lr");
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  expect(await mode(".sheet-a4")).toBe("horizontal-tb");
  expect(await cutOff(page)).toEqual([]);
  await visit(page, "#/result");
  await page.emulateMedia({ media: "print" });
  expect(await mode("#main")).toBe("horizontal-tb");
});

test("from the top down: a notice, its posts, and large type @desktop", async ({ app, page }) => {
  await lay(page, pack({ direction: "vertical" }));
  const address = await following(page, "banner");
  await app.open(`${address}#/question/education`);
  await answerAll(page);
  await own(page).click();
  await expect(page.locator("html")).toHaveCSS("writing-mode", "vertical-lr");
  for (const large of [false, true]) {
    if (large) await page.locator(".tools button").first().click();
    for (const route of ["#/", "#/result", "#/notice", "#/answers", "#/form/post", "#/question/birth-date"]) {
      await visit(page, route);
      await page.locator("#main h1").waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      expect.soft([...(await cutOffVertically(page)), ...(await overlapping(page))], route).toEqual([]);
    }
  }
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  test("the copy has what a webmaster laid beside the site by hand", async ({ page, context, guard }) => {
    guard.allow(/^foreign: http:\/\/127/);
    const laid = pack();
    const server = await startServer();
    const index = named(await readFile(join(SITE, "index.html"), "utf8"), laid).replaceAll("\n", "\r\n");
    const beside: Record<string, [string, string]> = {
      "": ["text/html", index],
      "index.html": ["text/html", index],
      [laid.name]: ["application/json", laid.json],
    };
    server.settings.instead = (path: string) => {
      const found = beside[path.replace("/xieguan/", "")];
      return found && { status: 200, type: found[0], body: found[1], headers: {} };
    };
    await openApp(page, server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.close();
    await context.setOffline(true);
    await page.goto(`${server.url}?lang=${TAG}`);
    await expect(page.locator("html")).toHaveAttribute("lang", TAG);
    await expect(page.locator("#main h1")).toContainText("⟦");
  });

  test("a release that was built with it has it in the site and in its copy", async ({ page, context, guard }) => {
    guard.allow(/^foreign: http:\/\/127/);
    const server = await startServer({ folder: join(VARIANT, "site") });
    await openApp(page, server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.close();
    await context.setOffline(true);
    await page.goto(`${server.url}?lang=mn`);
    await expect(page.locator("html")).toHaveCSS("writing-mode", "vertical-lr");
    await expect(page.locator("#app .ways strong").first()).toHaveText("⟦check⟧");
    await page.goto(`${server.url}bureau.html?lang=mn`);
    await expect(page.locator(".whose span").first()).toHaveText("⟦某某出版社⟧");
  });

  test("a page that differs in anything else is not copied", async ({ page, guard }) => {
    guard.allow(/^foreign: http:\/\/127|not of this release/);
    const server = await startServer();
    const html = await readFile(join(SITE, "bureau.html"), "utf8");
    const other = html.replace("</head>", '<link rel="stylesheet" href="x.css" /></head>');
    server.settings.instead = (path: string) =>
      path.endsWith("/bureau.html") ? { status: 200, type: "text/html", body: other, headers: {} } : undefined;
    await openApp(page, server.url);
    await expect.poll(() => server.requests.some(({ path }) => path.endsWith("/bureau.html"))).toBe(true);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const found = await navigator.serviceWorker.getRegistration();
          return found?.installing ?? found?.waiting ?? found?.active ?? null;
        }),
      )
      .toBeNull();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await server.close();
  });
});

test("a single file has it inside, and a kiosk forgets it", async ({ page, context, guard }) => {
  guard.allow(/^foreign: file:/);
  await context.setOffline(true);
  await page.goto(KIOSK_FILE);
  await own(page).click();
  await expect(page.locator("html")).toHaveCSS("writing-mode", "vertical-lr");
  await expect(page.locator(".whose span").first()).toHaveText("⟦某某出版社⟧");
  await expect(page.locator("#kiosk-end")).toBeInViewport();
  await page.reload();
  await expect(page.locator("#main h1")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("in the middle of a form every field stays, from lines to columns and back", async ({ app, page }) => {
  await lay(page, pack({ direction: "vertical" }));
  await app.open("#/form");
  await sections(page);
  await visit(page, "#/form/person");
  await page.getByLabel("姓名", { exact: true }).fill("娜仁托娅");
  const field = page.locator("#main input").first();
  await own(page).click();
  await expect(page.locator("html")).toHaveCSS("writing-mode", "vertical-lr");
  await expect(field).toHaveValue("娜仁托娅");
  await page.getByRole("button", { name: "中文", exact: true }).click();
  await expect(page.locator("html")).toHaveCSS("writing-mode", "horizontal-tb");
  await expect(field).toHaveValue("娜仁托娅");
});
