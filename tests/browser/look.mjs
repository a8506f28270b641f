// Takes pictures of the built pages: `cargo xtask look [ROUTE …]`.
//
//   node look.mjs FOLDER [ROUTE …]
//
// A route that needs preparation (answers given, a form filled in) has an entry in FLOWS and is
// named by that entry.
import { chromium } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { answerAll, date, go } from "./applicant.mjs";
import { chromiumArguments, chromiumPath } from "./chromium.mjs";
import { fillForm, fillSection } from "./form.mjs";
import { following, lay } from "./notice.mjs";
import { startServer } from "./server.mjs";
import { FAULTY, crowded, open, put, visit, workshop, write } from "./workshop.mjs";

/** By name: the first route, and the steps before the picture. */
const FLOWS = {
  start: { route: "#/", act: async () => {} },
  "birth-date": { route: "#/question/birth-date", act: async () => {} },
  "birth-date-wrong": {
    route: "#/question/birth-date",
    act: async (page) => {
      await date(page, "1990", "2", "30");
      await go(page);
    },
  },
  "id-number": {
    route: "#/question/birth-date",
    act: async (page) => {
      await page.getByRole("button", { name: "改用身份证号" }).click();
      await page.getByLabel("身份证号", { exact: true }).fill("810000199408230021");
      await go(page);
    },
  },
  education: { route: "#/question/education", act: async () => {} },
  circumstances: { route: "#/question/circumstances", act: async () => {} },
  met: { route: "#/question/education", act: (page) => answerAll(page) },
  depends: { route: "#/question/education", act: (page) => answerAll(page, { birth: ["1991", "8", "20"] }) },
  "not-met": { route: "#/question/education", act: (page) => answerAll(page, { education: "高中" }) },
  bureau: {
    route: "#/question/education",
    act: (page) => answerAll(page, { circumstances: "有贷款、信用卡逾期，记进了征信" }),
  },
  unknown: { route: "#/result", act: async () => {} },
  law: { route: "#/law/16", act: async () => {} },
  "hire-date": {
    route: "#/question/hire-date",
    act: (page) => page.getByLabel("用另一天").check(),
  },
  form: { route: "#/form", act: (page) => page.locator(".tasks").waitFor() },
  person: { route: "#/form/person", act: (page) => page.locator("form").waitFor() },
  "person-wrong": {
    route: "#/form/person",
    act: async (page) => {
      await page.locator("form").waitFor();
      await page.getByRole("button", { name: "保存，继续" }).click();
    },
  },
  "form-half": {
    route: "#/form",
    act: async (page) => {
      await page.locator(".tasks").waitFor();
      for (const section of ["报考岗位", "个人信息", "学习和工作经历"]) await fillSection(page, section);
    },
  },
  history: {
    route: "#/form",
    act: async (page) => {
      await page.locator(".tasks").waitFor();
      await fillSection(page, "学习和工作经历");
      await visit(page, "#/form/history");
      await page.locator(".entries").waitFor();
    },
  },
  photo: { route: "#/form/photo", act: (page) => page.locator(".file").first().waitFor() },
  school: { route: "#/form/education/1", act: (page) => page.locator("form").waitFor() },
  "schools-offered": {
    route: "#/form",
    act: async (page) => {
      await page.locator(".tasks").waitFor();
      await fillSection(page, "学历");
      await visit(page, "#/form/history");
      await page.getByRole("button", { name: "从学历带入" }).waitFor();
    },
  },
  "last-look": {
    route: "#/form",
    act: async (page) => {
      await page.locator(".tasks").waitFor();
      await fillForm(page);
      await visit(page, "#/form/check");
    },
  },
  paper: {
    route: "#/form",
    act: async (page) => {
      await page.locator(".tasks").waitFor();
      await fillForm(page);
      await page.evaluate(() => (location.hash = "#/form/paper"));
      await page.locator(".sheet-a4").waitFor();
    },
  },
  "notice-start": { notice: "banner", route: "#/", act: (page) => page.locator(".followed").waitFor() },
  notice: { notice: "city", route: "#/notice", act: (page) => page.locator(".bulletin").waitFor() },
  "notice-open": { route: "#/notice", act: (page) => page.locator("#notice-file").waitFor() },
  "notice-failed": { notice: "nothing", route: "#/", act: (page) => page.locator("[role=alert]").waitFor() },
  posts: {
    notice: "banner",
    route: "#/question/education",
    act: async (page) => {
      await page.waitForFunction(() => globalThis.xieguanNotice?.text);
      await answerAll(page);
      await page.getByRole("link", { name: "看能报哪些岗位" }).click();
      await page.locator(".standings").waitFor();
    },
  },
  "post-chosen": {
    notice: "banner",
    route: "#/form/post",
    act: async (page) => {
      await page.locator("form").waitFor();
      await page.getByLabel("选岗位").selectOption("0");
    },
  },
  after: { route: "#/after", act: (page) => page.locator("form").waitFor() },
  workshop: { route: "bureau.html#/", act: workshop },
  "workshop-faulty": { route: "bureau.html#/", act: faulty },
  "workshop-about": { route: "bureau.html#/about", act: (page) => page.locator("form").waitFor() },
  "workshop-age": { route: "bureau.html#/", act: (page) => faulty(page, "#/age") },
  "workshop-registration": { route: "bureau.html#/", act: (page) => faulty(page, "#/registration") },
  "workshop-wrong": {
    route: "bureau.html#/approval",
    act: async (page) => {
      await put(page, "批准日期", ["2026", "13", "1"]);
      await page.getByRole("button", { name: "保存，继续" }).click();
    },
  },
  "workshop-mended": {
    route: "bureau.html#/",
    act: async (page) => {
      await faulty(page, "#/registration");
      await page.getByRole("button", { name: "照这样改" }).first().click();
    },
  },
  "workshop-posts": { route: "bureau.html#/", act: (page) => faulty(page, "#/posts") },
  "workshop-post": { route: "bureau.html#/", act: (page) => faulty(page, "#/posts/1") },
  "workshop-findings": { route: "bureau.html#/", act: (page) => faulty(page, "#/findings") },
  "workshop-preview": {
    route: "bureau.html#/",
    act: async (page) => {
      await write(page);
      await visit(page, "#/preview");
    },
  },
  "workshop-preview-faulty": { route: "bureau.html#/", act: (page) => faulty(page, "#/preview") },
  "workshop-preview-many": {
    route: "bureau.html#/",
    act: async (page) => {
      await open(page, crowded(60));
      await page.locator(".keeping .said").waitFor();
      await visit(page, "#/preview");
    },
  },
  // Every part in every state (`cargo xtask parts`).
  parts: { parts: true, route: "", act: (page) => page.locator("#law_quote").waitFor() },
  "not-found": { route: "#/nowhere", act: async () => {} },
};

/** The pictures taken without names on the command line. */
const DEFAULT = Object.keys(FLOWS);

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

const VARIANTS = {
  phone: { context: PHONE },
  desktop: { context: DESKTOP },
  kiosk: { context: { viewport: { width: 1080, height: 1920 }, hasTouch: true } },
  "phone-dark": { context: { ...PHONE, colorScheme: "dark" } },
  "desktop-dark": { context: { ...DESKTOP, colorScheme: "dark" } },
  // The browser's text size is doubled: only rem and em follow it.
  "phone-large-text": { context: PHONE, textSize: 32 },
  // A desktop window zoomed to 400 %, as in WCAG 1.4.10 (reflow).
  "zoom-400": { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  print: { context: DESKTOP, pdf: true },
};

/** Opens the notice full of faults on one of its pages. */
async function faulty(page, route) {
  await open(page, FAULTY);
  await page.locator(".keeping .said").waitFor();
  if (route) await visit(page, route);
}

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error("usage: node look.mjs FOLDER [ROUTE …]");
await mkdir(folder, { recursive: true });
const site = await startServer();
const parts = await startServer({ folder: process.env.XIEGUAN_PARTS });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
let complaints = 0;
try {
  for (const name of names.length > 0 ? names : DEFAULT) {
    const flow = FLOWS[name] ?? { route: name, act: async () => {} };
    for (const [variant, settings] of Object.entries(VARIANTS)) await look(name, flow, variant, settings);
  }
} finally {
  await browser.close();
  await site.close();
  await parts.close();
}
if (complaints > 0) process.exitCode = 1;

async function look(name, flow, variant, { context: options, textSize, pdf }) {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  try {
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complain(`${name}: ${message.text()}`));
    page.on("pageerror", (error) => complain(`${name}: ${error}`));
    if (textSize) {
      const devtools = await context.newCDPSession(page);
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: textSize, fixed: textSize } });
    }
    await page.clock.setFixedTime(new Date("2026-11-23T12:00:00+08:00"));
    let search = "";
    if (flow.notice === "nothing") {
      await lay(page, "{}");
      search = "?notice=notice.json";
    } else if (flow.notice) search = await following(page, flow.notice);
    await page.goto(`${(flow.parts ? parts : site).url}${search}${flow.route}`);
    await page.locator("#main h1").waitFor();
    await flow.act(page);
    const path = join(folder, `${slug(name)}.${variant}.${pdf ? "pdf" : "png"}`);
    if (textSize) {
      // A full-page picture would use the standard text size. Instead the window is made as
      // tall as the page.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...page.viewportSize(), height: Math.min(height, 8000) });
      const devtools = await context.newCDPSession(page);
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: textSize, fixed: textSize } });
    }
    if (pdf) await page.pdf({ path, preferCSSPageSize: true, format: "A4", printBackground: false });
    else await page.screenshot({ path, fullPage: !textSize });
    // Not innerWidth: a phone's viewport grows with content that does not fit.
    const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - page.viewportSize().width;
    console.log(overflow > 0 && !pdf ? `${path}  (scrolls sideways by ${overflow} px)` : path);
  } finally {
    await context.close();
  }
}

function complain(text) {
  complaints += 1;
  console.error(text);
}

/** "#/check/age" is check-age, "#/" is start. */
function slug(name) {
  return (
    name
      .replace(/^#?\/*/, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/-$/, "") || "start"
  );
}
