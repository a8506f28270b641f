// 审核台: what applicants hand in is opened, checked, decided, and taken away as lists.
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { fillForm, put, save, saved, sections, visit } from "../form.mjs";
import { isRoom, kept } from "../offline";
import { zip } from "../zip";

const DESK = "bureau.html#/desk";
const VECTORS = new URL("../../vectors/files/", import.meta.url);
/** What must neither leave the page nor be stored. */
const CANARIES = ["其其格", "乌兰图雅", "萨仁高娃", "150522200108200", "13947501123", "139 4750 1123"];
const PASSPHRASE = "草原 2026 秋天";

const BUREAU = "科尔沁左翼后旗城市管理综合执法局";
const NOTICE = JSON.stringify({
  format: "xieguan-notice",
  version: 1,
  about: { bureau: BUREAU, title: "公开招聘城市管理执法协管人员公告" },
  registration: { opens: "2026-11-01", closes: "2026-12-10" },
  posts: [{ code: "03", title: "市容巡查", headcount: 2 }],
});

const json = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const text = async (download: Download) => readFile(await download.path(), "utf8");
const said = (page: Page) => page.locator(".drop .said, .drop .error");
const keeping = (page: Page) => page.locator(".keeping .said, .keeping .error");
const row = (page: Page, name: string) => page.locator(".people tbody tr", { hasText: name });
const faulty = (page: Page, name: string) => page.locator(".faulty li", { hasText: name });

async function openNotice(page: Page) {
  await page.getByLabel("打开这次招聘的公告").setInputFiles(json("公告.xieguan-notice.json", NOTICE));
  await expect(page.locator(".named")).toHaveText("公开招聘城市管理执法协管人员公告");
}

async function hand(page: Page, files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0], words: string) {
  await page.locator("#files").setInputFiles(files);
  await expect(said(page)).toHaveText(words);
}

/** Takes the place of the name and number of the form on screen. */
async function another(page: Page, name: string, number: string) {
  await visit(page, "#/form/person");
  await put(page, "姓名", name);
  await put(page, "身份证号", number);
  await save(page);
  await visit(page, "#/form");
  await sections(page);
}

async function download(page: Page, list: string, button: string) {
  const coming = page.waitForEvent("download");
  await page
    .locator(".takeaway li", { has: page.getByText(list, { exact: true }).first() })
    .getByRole("button", { name: button })
    .click();
  return coming;
}

/** Everything that was handed to the server in this test, and what the browser stores. */
async function nothingLeft(page: Page, asked: string[]) {
  const all = decodeURIComponent(asked.join("\n"));
  for (const canary of CANARIES) expect(all).not.toContain(canary);
  expect(asked.filter((url) => /^https?:/.test(url) && !isRoom(new URL(url).pathname))).toEqual([]);
  expect(await kept(page)).toEqual([]);
}

test("three people apply, one file was changed, one is refused after the credit report @desktop-only", async ({
  app,
  page,
  context,
  axe,
}) => {
  test.setTimeout(300_000);
  await app.open("#/form");
  await sections(page);
  await fillForm(page);
  const honest = await text(await saved(page));
  await another(page, "乌兰图雅", "150522200108200042");
  await page.getByLabel("给文件加口令（选填）").fill(PASSPHRASE);
  const secret = await text(await saved(page));
  expect(secret).not.toContain("乌兰图雅");
  // The third one has only paper.
  await another(page, "萨仁高娃", "150522200108200069");
  await visit(page, "#/form/paper");
  const code = page.locator(".sheet-a4 .match svg");
  await code.waitFor();
  // As large as a telephone's picture of it.
  await code.evaluate((svg: SVGElement) => {
    Object.assign(svg.style, {
      position: "fixed",
      inset: "0",
      zIndex: "9",
      width: "800px",
      height: "800px",
      background: "#fff",
    });
  });
  const picture = await code.screenshot();
  const changed = honest.replace('"height": "165"', '"height": "175"');
  expect(changed).not.toBe(honest);

  page.once("dialog", (dialog) => void dialog.accept());
  await app.open(DESK);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await expect(page.locator("#main h1")).toHaveText("审核报名登记表");
  await axe();
  await openNotice(page);
  await hand(
    page,
    [json("其其格.xieguan.json", honest), json("图雅.xieguan.json", secret), json("改过.xieguan.json", changed)],
    "新收了 2 份",
  );
  await expect(page.locator("h2", { hasText: "1 份文件要口令" })).toBeVisible();
  await page.getByLabel("口令", { exact: true }).first().fill("不对的口令");
  await page.getByRole("button", { name: "用这个口令打开" }).click();
  await expect(faulty(page, "图雅")).toContainText("刚才的口令不对");
  await page.getByLabel("口令", { exact: true }).first().fill(PASSPHRASE);
  await page.getByRole("button", { name: "用这个口令打开" }).click();
  await expect(said(page)).toHaveText("口令对，打开了 1 份");
  await hand(page, [{ name: "码.png", mimeType: "image/png", buffer: picture }], "新收了 1 份");
  await expect(page.locator("h2", { hasText: "收了 4 份" })).toBeVisible();
  await axe();

  await page.getByRole("link", { name: "看全部，开始审" }).click();
  await expect(page.locator("#main h1")).toHaveText("全部登记表");
  await expect(page.locator(".people tbody tr")).toHaveCount(4);
  await axe();
  await page.locator("#filter-warning").selectOption({ label: "核对码对不上，文件改过" });
  await expect(page.locator(".people tbody tr")).toHaveCount(1);
  await page.locator(".people tbody a").click();
  const warned = page.locator(".warned");
  await expect(warned).toContainText("存好以后有人改过内容");
  await expect(warned).toContainText("身份证号重复");
  // In what the two differ is said.
  await expect(warned.locator("table tr", { hasText: "身高" })).toContainText("175");
  await axe();
  await page.getByRole("link", { name: "回到名单" }).first().click();
  await page.getByRole("button", { name: "不筛了，看全部" }).click();

  // 17(5) after the credit report.
  await row(page, "乌兰图雅").getByRole("link").click();
  await expect(page.locator("#main h1")).toHaveText("乌兰图雅");
  await page
    .getByRole("group", { name: /^看：个人信用报告/ })
    .getByRole("button", { name: "不符" })
    .click();
  const proposal = page.locator(".proposal");
  await expect(proposal).toContainText("不通过");
  await expect(proposal).toContainText("第十七条第五项");
  await page.getByRole("button", { name: "照建议下结论" }).click();
  await expect(page.getByRole("alert")).toContainText("先填审核人");
  await page.getByLabel("审核人").fill("白科长");
  await page.getByRole("button", { name: "照建议下结论" }).click();
  await expect(page.getByLabel("理由")).toHaveValue(/第十七条第五项/);
  await page.getByRole("button", { name: "复审" }).click();
  await page.getByLabel("审核人").fill("包主任");
  await page.getByRole("button", { name: "照建议下结论" }).click();
  await expect(page.locator(".said-list", { hasText: "复审" })).toContainText("不通过，包主任，2026年11月23日");

  // The applicant's own answer stays beside what the papers show.
  await visit(page, "#/desk/people");
  await row(page, "萨仁高娃").getByRole("link").click();
  await page.getByText("材料和本人填的不一样").click();
  await put(page, "出生日期", ["1989", "8", "20"]);
  const both = page.locator(".said-list", { hasText: "材料上的" });
  await expect(both).toContainText("2001年8月20日出生");
  await expect(both).toContainText("1989年8月20日出生");
  await expect(both).toContainText("不符合");

  await visit(page, "#/desk/lists");
  await axe();
  const register = await text(await download(page, "报名登记册", "存成 CSV"));
  expect(register.startsWith("\ufeff收件号,")).toBe(true);
  expect(register.trim().split("\r\n")).toHaveLength(5);
  expect(register).toContain("150522200108200042");
  const refused = await text(await download(page, "资格审查不通过名单", "存成 CSV"));
  expect(refused.trim().split("\r\n")).toHaveLength(2);
  expect(refused).toContain("乌兰图雅");
  expect(refused).toContain("第十七条第五项");
  const excel = await download(page, "资格审查不通过名单", "存成 Excel");
  expect(excel.suggestedFilename()).toBe("资格审查不通过名单.xlsx");
  expect((await readFile(await excel.path())).subarray(0, 2).toString()).toBe("PK");
  await nothingLeft(page, asked);
});

test("a review is saved, opened again, and joined with another reviewer's @desktop-only", async ({
  app,
  page,
  context,
}) => {
  const file = await readFile(new URL("application-v1.xieguan.json", VECTORS));
  const take = { name: "a.xieguan.json", mimeType: "application/json", buffer: file };
  await app.open(DESK);
  const asked: string[] = [];
  await page.waitForLoadState("networkidle");
  context.on("request", (request) => asked.push(request.url()));
  const decide = async (conclusion: string, by: string) => {
    await visit(page, "#/desk/people/1");
    await page.getByLabel("审核人").fill(by);
    await page.getByRole("group", { name: "审核结论" }).getByRole("button", { name: conclusion, exact: true }).click();
    await visit(page, "#/desk");
  };
  const keep = async () => {
    await page.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成审查文件" }).click();
    const saved = await coming;
    await expect(keeping(page)).toContainText("存好了");
    return readFile(await saved.path());
  };
  await hand(page, take, "新收了 1 份");
  await decide("通过", "甲");
  // Leaving is asked about.
  const question = page.waitForEvent("dialog");
  const leaving = page.reload({ timeout: 3000 }).catch(() => undefined);
  await (await question).dismiss();
  await leaving;
  const first = await keep();
  expect(first.toString()).toContain('"protected"');
  expect(first.toString()).not.toContain("15912345678");

  // Saved work needs no question.
  await page.reload();
  await page.locator("#main h1").waitFor();
  await hand(page, take, "新收了 1 份");
  await decide("待补", "乙");
  const open = async (label: string, wrongFirst: boolean) => {
    const buffer = first;
    await page
      .getByLabel(label)
      .setInputFiles({ name: "审.xieguan-review.json", mimeType: "application/json", buffer });
    await expect(keeping(page)).toContainText("加了口令");
    if (wrongFirst) {
      await page.getByLabel("审查文件的口令").fill("别的口令");
      await page.getByRole("button", { name: "打开", exact: true }).click();
      await expect(keeping(page)).toContainText("口令不对");
    }
    await page.getByLabel("审查文件的口令").fill(PASSPHRASE);
    await page.getByRole("button", { name: "打开", exact: true }).click();
  };
  await open("并进另一个人的审查文件", true);
  await expect(keeping(page)).toContainText("新添 0 份，1 份审得不一样");
  await visit(page, "#/desk/people/1");
  const conflict = page.locator(".warned li", { hasText: "另一份里" });
  await expect(conflict.first()).toContainText("待补，乙");
  await expect(conflict.first()).toContainText("通过，甲");
  await conflict.first().getByRole("button", { name: "用另一份的" }).click();
  await expect(page.locator(".concluding")).toContainText("通过，甲，2026年11月23日");
  await visit(page, "#/desk");
  await keep();
  await page.reload();
  await page.locator("#main h1").waitFor();
  await open("打开审查文件", false);
  await expect(keeping(page)).toContainText("打开了，有 1 份登记表");
  // The photo is there again with the file; it is the same application.
  await page.locator("#files").setInputFiles(take);
  await expect(said(page)).toHaveText("新收了 0 份");
  expect(
    asked.filter((url) => /^https?:/.test(url) && !/bureau|worker|\.(mjs|js|css|wasm|svg|webmanifest|json)/.test(url)),
  ).toEqual([]);
  expect(await kept(page)).toEqual([]);
});

test("whatever is wrong with a file is told, and the others are taken in @desktop", async ({ app, page }) => {
  const good = await readFile(new URL("application-v1.xieguan.json", VECTORS));
  await app.open(DESK);
  const archive = zip([
    { name: "交来的/甲.xieguan.json", data: good },
    { name: "../外面.json", data: good },
    { name: "炸弹.json", data: Buffer.alloc(40_000_000) },
    { name: "锁.json", data: good, locked: true },
    { name: "__MACOSX/._甲.json", data: Buffer.from("x") },
  ]);
  await hand(
    page,
    [
      json("断.json", good.toString().slice(0, 900)),
      json("空.json", ""),
      json("乱.json", "hello"),
      json("新.json", '{"format":"xieguan-application","version":9}'),
      json("公告.json", NOTICE),
      { name: "图.json", mimeType: "application/json", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
      { name: "包.zip", mimeType: "application/zip", buffer: archive },
      { name: "坏包.zip", mimeType: "application/zip", buffer: archive.subarray(0, 200) },
      { name: "大.json", mimeType: "application/json", buffer: Buffer.alloc(30_000_000, 32) },
    ],
    "新收了 1 份",
  );
  for (const [name, words] of [
    ["断.json", "不完整"],
    ["空.json", "空的"],
    ["乱.json", "不是登记表"],
    ["新.json", "更新版的程序"],
    ["公告.json", "招聘公告"],
    ["图.json", "照片"],
    ["包.zip/../外面.json", "指到了外面"],
    ["炸弹.json", "太大"],
    ["锁.json", "加了密码"],
    ["坏包.zip", "压缩包坏了"],
    ["大.json", "太大"],
  ] as const) {
    await expect(faulty(page, name)).toContainText(words);
  }
  await expect(page.locator(".faulty li")).toHaveCount(11);
  await page.locator("#files").setInputFiles({ name: "又.json", mimeType: "application/json", buffer: good });
  await expect(faulty(page, "又.json")).toContainText("和 1 号内容一样");
});

test("a scanner's code is taken in as it types, also under an input method @desktop-only", async ({ app, page }) => {
  const code = (await readFile(new URL("application-v1.qr.txt", VECTORS), "utf8")).trim();
  await app.open(DESK);
  await page.getByLabel("扫纸上的二维码").focus();
  await page.keyboard.type(code.slice(0, 40));
  await page.keyboard.press("Enter");
  const message = page.locator(".scanner .said, .scanner .error");
  await expect(message).toContainText("二维码");
  // An input method says "Process" of every key; the place of the key is known all the same.
  await page.getByLabel("扫纸上的二维码").evaluate((box, code) => {
    const shifted: Record<string, string> = {
      $: "Digit4",
      "%": "Digit5",
      "*": "Digit8",
      "+": "Equal",
      ":": "Semicolon",
    };
    const plain: Record<string, string> = { " ": "Space", "-": "Minus", ".": "Period", "/": "Slash" };
    for (const sign of code) {
      const place = /[0-9]/.test(sign) ? `Digit${sign}` : /[A-Z]/.test(sign) ? `Key${sign}` : undefined;
      box.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "Process",
          code: place ?? shifted[sign] ?? plain[sign]!,
          shiftKey: sign in shifted,
          bubbles: true,
        }),
      );
    }
  }, code);
  await page.keyboard.press("Enter");
  await expect(message).toHaveText("收下了，是 1 号");
  await visit(page, "#/desk/people/1");
  await expect(page.locator(".form-facts")).toContainText("纸上的码");
});

test("the list is read, sorted and opened by keyboard alone @desktop-only", async ({ app, page }) => {
  const good = (await readFile(new URL("application-v1.xieguan.json", VECTORS), "utf8")).replace(/"matchCode".*\n/, "");
  const files = Array.from({ length: 400 }, (_, at) =>
    json(
      `${at}.json`,
      good.replace('"height": "178"', `"height": "${100 + (at % 150)}"`).replace("乌拉盖管理区巴彦", `${at}号`),
    ),
  );
  await app.open(DESK);
  await hand(page, files, "新收了 400 份");
  await visit(page, "#/desk/people");
  // Of 400 rows, those in sight are drawn.
  await expect(page.locator(".people")).toHaveAttribute("aria-rowcount", "401");
  expect(await page.locator(".people tbody tr").count()).toBeLessThan(60);
  await page.getByRole("button", { name: "收件号" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.locator("th[aria-sort=descending]")).toContainText("收件号");
  await page.locator(".people tbody a[tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(page.locator(".people tbody a[tabindex='0']")).toBeFocused();
  await expect(page.locator(":focus")).toHaveId("row-1");
  await page.keyboard.press("PageUp");
  await expect(page.locator(":focus")).toHaveId("row-11");
  await page.keyboard.press("Enter");
  await expect(page.locator(".headed .hint")).toContainText("收件号 11，名单里第 390 个");
  await page.keyboard.press("Alt+n");
  await expect(page.locator(".headed .hint")).toContainText("收件号 10，");
  // Faster than the page is drawn, and the moment it is.
  await page.evaluate(() => {
    const press = (code: string) =>
      dispatchEvent(new KeyboardEvent("keydown", { altKey: true, code, cancelable: true }));
    return new Promise<void>((seen) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(".headed .hint")?.textContent?.includes("收件号 12，")) return;
        watch.disconnect();
        press("KeyN");
        press("KeyN");
        seen();
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      press("KeyP");
      press("KeyP");
    });
  });
  await expect(page.locator(".headed .hint")).toContainText("收件号 10，");
});

test("seats come from a pasted table; cards have photo and seat, and what does not fit is listed @desktop-only", async ({
  app,
  page,
  axe,
}) => {
  const good = await readFile(new URL("application-v1.xieguan.json", VECTORS), "utf8");
  const { photo, matchCode, ...other } = JSON.parse(good);
  Object.assign(other.answers, { name: "乌兰图雅", idNumber: "150522200108200042" });
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await app.open(DESK);
  await hand(page, [json("a.json", good), json("b.json", JSON.stringify(other))], "新收了 2 份");
  // Names are sorted by pinyin: 阿 before 乌, which has the smaller code point.
  await visit(page, "#/desk/people");
  await page.getByRole("button", { name: "姓名" }).click();
  await expect(page.locator(".people tbody a").first()).toContainText("阿依古丽");
  await visit(page, "#/desk/lists");
  // Who applied, in figures and bars.
  await expect(page.locator(".charts tr", { hasText: "男" })).toHaveText("男20");
  await expect(page.locator(".charts table")).toHaveCount(3);
  await axe();
  await page.getByRole("link", { name: "签到表和准考证" }).click();
  await expect(page.locator("#main h1")).toHaveText("签到表和准考证");
  await expect(page.locator("[role=status]", { hasText: "现在没有要考试的人" })).toBeVisible();
  await page.getByLabel("没通过、没审完的也排").check();
  await expect(page.locator("[role=status]", { hasText: "一共 2 人" })).toBeVisible();
  await axe();

  const table = [
    "序号\t姓名\t身份证号\t考场\t座号",
    "1\t\t152221199402284519\t3\t12",
    "2\t没有这人\t\t3\t13",
    "3\t乌兰图雅\t152221199402284519\t3\t14",
  ];
  await page.getByLabel("从 Excel 里复制的安排表").fill(table.join("\n"));
  await page.getByRole("button", { name: "照这张表排" }).click();
  await expect(page.locator(".seats .said")).toHaveText("排好了 1 人，1 个考场");
  const unmatched = page.locator(".unmatched li");
  await expect(unmatched).toHaveCount(2);
  await expect(unmatched.first()).toContainText("第 3 行：2 没有这人 3 13");
  await expect(unmatched.first()).toContainText("要考试的人里没有这个人");
  await expect(unmatched.last()).toContainText("身份证号对得上，姓名对不上");
  await expect(page.locator(".waiting")).toContainText("2 号 乌兰图雅");
  await put(page, "考试时间", "2026年12月20日 9:00");
  await put(page, "考试地点", "旗第一中学");
  await axe();

  await page.getByRole("button", { name: "排准考证" }).click();
  const card = page.locator(".exam-card", { hasText: "152221199402284519" });
  await expect(card).toContainText("第3考场");
  await expect(card.locator("div", { hasText: "座号" }).locator("dd").last()).toHaveText("12");
  await expect(card).toContainText("旗第一中学");
  // The photo was read from its file.
  await expect(card.locator("img")).toHaveJSProperty("naturalWidth", 24);
  const without = page.locator(".exam-card", { hasText: "乌兰图雅" });
  await expect(without).toContainText("贴照片处");
  await axe();
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await page.waitForTimeout(1700);
  await expect(page.locator("#not-printed")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#main h1")).toBeHidden();
  await expect(card).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("button", { name: "排签到表" }).click();
  const lists = page.locator(".sign-in");
  await expect(lists).toHaveCount(2);
  await expect(lists.first()).toContainText("第3考场");
  await expect(lists.first().locator("tbody tr")).toContainText("1522**********4519");
  await expect(lists.first()).not.toContainText("152221199402284519");
  await expect(lists.last()).toContainText("乌兰图雅");
  await axe();

  // What changes the papers takes the old ones away.
  await put(page, "每个考场坐几个人", "30");
  await page.getByRole("button", { name: "顺着排" }).click();
  await expect(page.locator(".seats .said")).toHaveText("排好了 2 人，1 个考场");
  await expect(page.locator(".unmatched")).toHaveCount(0);
  await expect(page.locator(".exam-papers")).toHaveCount(0);
});

test("on a kiosk there is no desk", async ({ app, page }) => {
  await app.open("bureau.html?kiosk#/desk");
  await expect(page.locator("#main h1")).not.toHaveText("审核报名登记表");
  await visit(page, "#/");
  await page.locator(".tasks").waitFor();
  await expect(page.getByRole("link", { name: "去审核台" })).toHaveCount(0);
});

test("the desk and the workshop each keep what was done in them", async ({ app, page, axe }) => {
  await app.open("bureau.html#/about");
  await put(page, "公告标题", "招聘公告");
  await visit(page, "#/desk");
  await expect(page.locator("#main h1")).toHaveText("审核报名登记表");
  await axe();
  const good = await readFile(new URL("application-v1.xieguan.json", VECTORS));
  await hand(page, { name: "a.json", mimeType: "application/json", buffer: good }, "新收了 1 份");
  await page.getByRole("link", { name: "去公告工坊写公告" }).click();
  await page.locator(".tasks").waitFor();
  await visit(page, "#/about");
  await expect(page.getByLabel("公告标题")).toHaveValue("招聘公告");
  await visit(page, "#/");
  await page.getByRole("link", { name: "去审核台" }).click();
  await expect(page.locator("h2", { hasText: "收了 1 份" })).toBeVisible();
  await visit(page, "#/desk/people/1");
  await axe();
  await visit(page, "#/desk/people");
  await axe();
});
