// Following a recruitment notice: its readings, posts, papers, photo, pledge and days.
import { answerAll } from "../applicant.mjs";
import { expect, test, type Page } from "../fixtures";
import { chip, put, save, sections, visit } from "../form.mjs";
import { ADDRESS, following, lay, sample } from "../notice.mjs";

const BANNER = "（示例）鄂托克旗综合行政执法局公开招聘城市管理执法协管人员公告";

/** The standing with the post of this name. */
function standing(page: Page, name: string) {
  const post = page.locator(".standings > li").filter({ hasText: name });
  return post.locator("summary .chip");
}

test("with its notice, the check follows its readings and every post has its standing @chinese", async ({
  app,
  page,
  axe,
}) => {
  const search = await following(page, "banner");
  await app.open(`${search}#/`);
  await expect(page.locator(".followed")).toContainText(BANNER);
  await expect(page.locator(".followed")).toContainText("2026年12月1日开始报名，还有 8 天");
  await axe();
  // Born on 1991-08-20 one is 35: the Measures alone leave that to the notice. This notice
  // fixes the reading and the day, so neither is asked.
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page, { birth: ["1991", "8", "20"] });
  await expect(page.locator("#main h1")).toHaveText("符合");
  await expect(page.locator(".basis")).toContainText(`公告《${BANNER}》`);
  await expect(page.locator(".answers")).not.toContainText("2026年11月23日");
  await page.getByRole("link", { name: "看能报哪些岗位" }).click();
  await expect(page.locator("#main h1")).toHaveText("能报哪些岗位");
  // Too old for the post but not for the Measures, and no bachelor.
  await expect(standing(page, "A01")).toHaveText("不符合");
  await expect(standing(page, "A04")).toHaveText("信息不足");
  await expect(standing(page, "A05")).toHaveText("信息不足");
  await expect(page.locator(".tally")).toContainText("再填下面几项");
  await axe();
  // A question of the check can matter to a post only.
  await page.getByRole("link", { name: /快要拿到更高的毕业证/ }).click();
  await answerAll(page);
  await page.getByRole("link", { name: "看能报哪些岗位" }).click();
  await expect(standing(page, "A04")).toHaveText("不符合");
  // Exactly the traits that posts need are asked here.
  await page.getByLabel("男", { exact: true }).check();
  await page.getByLabel("户籍在哪个盟市").selectOption("150600");
  await page.getByLabel("户籍在哪个旗县区").selectOption("鄂托克旗");
  await page.getByLabel(/^身高/).fill("175");
  await page.getByLabel(/^驾驶证/).selectOption("B2");
  await expect(standing(page, "A02")).toHaveText("需单位认定");
  await page.locator(".standings > li").filter({ hasText: "A02" }).locator("summary").click();
  const conditions = page.locator(".standings > li").filter({ hasText: "A02" }).locator(".conditions");
  await expect(conditions).toContainText("户籍在鄂尔多斯市");
  await expect(conditions).toContainText("蒙汉兼通");
  await expect(conditions.locator("li").filter({ hasText: "户籍" }).locator(".chip")).toHaveText("符合");
  await expect(page.locator(".standings")).toContainText(`依据：公告《${BANNER}》`);
});

test("someone meets some posts, and applies for one: papers, photo, pledge and hand-in are the notice's @chinese", async ({
  app,
  page,
  axe,
}) => {
  const notice = JSON.parse(await sample("banner"));
  notice.posts[0] = { code: "A01", title: "城区巡查协管员", headcount: 8, oldest: 30 };
  notice.photo = { width: 358, height: 441, minKb: 20, maxKb: 200, background: "white" };
  notice.papers = { list: "报名登记表两份\n本人身份证原件" };
  notice.pledge = { text: "本人郑重承诺，所填内容真实。" };
  await lay(page, JSON.stringify(notice));
  await app.open(`?notice=${ADDRESS}#/question/education`);
  await answerAll(page);
  await page.getByRole("link", { name: "看能报哪些岗位" }).click();
  await expect(standing(page, "A01")).toHaveText("符合");
  await expect(page.locator(".tally")).toContainText("可以报");
  await page.locator(".standings > li").filter({ hasText: "A01" }).locator("summary").click();
  await page.getByRole("button", { name: "报这个岗位" }).click();
  await sections(page);
  await expect(page.locator(".deadline")).toContainText("还有 8 天");
  await visit(page, "#/form/post");
  await expect(page.getByLabel("报考单位")).toHaveValue("鄂托克旗综合行政执法局");
  await expect(page.getByLabel("岗位代码")).toHaveValue("A01");
  await expect(page.locator(".stand")).toContainText("符合");
  await axe();
  // A post that the notice does not have is reported, and the typed text stays.
  await put(page, "报考岗位", "别的岗位");
  await put(page, "岗位代码（选填）", "");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("公告里没有这个岗位");
  await expect(page.getByLabel("报考岗位")).toHaveValue("别的岗位");
  await page.getByLabel("选岗位").selectOption("0");
  await save(page);
  await visit(page, "#/form");
  await sections(page);
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  await visit(page, "#/form/photo");
  await expect(page.locator("#main")).toContainText("宽 358、高 441 像素");
  await visit(page, "#/form/attachments");
  await expect(page.locator(".papers-to-bring li")).toHaveText(["报名登记表两份", "本人身份证原件"]);
  await visit(page, "#/form/pledge");
  await expect(page.locator(".pledge")).toHaveText("本人郑重承诺，所填内容真实。");
});

test("a post with a height asks for it in the form", async ({ app, page }) => {
  const search = await following(page, "banner");
  await app.open(`${search}#/form/post`);
  await page.getByLabel("选岗位").selectOption("2");
  await save(page);
  await expect(page.locator("#main h1")).toHaveText("个人信息");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("身高");
});

test("when registration is over, the page says so and goes on", async ({ app, page }) => {
  const notice = JSON.parse(await sample("banner"));
  notice.registration = { opens: "2026-11-01", closes: "2026-11-22" };
  await lay(page, JSON.stringify(notice));
  await app.open(`?notice=${ADDRESS}#/`);
  await expect(page.locator(".followed .deadline")).toHaveText("报名已经在2026年11月22日截止。");
  await page.getByRole("link", { name: /填报名登记表/ }).click();
  await sections(page);
  await expect(page.locator(".deadline")).toContainText("请先打电话问");
});

test("a notice that cannot be followed gets a clear page, and the Measures stand alone", async ({
  app,
  page,
  guard,
  axe,
}) => {
  guard.allow(/Failed to load resource|net::ERR|404/);
  const cases: [string, string | Buffer, object, RegExp][] = [
    ["broken", "{", {}, /不完整/],
    ["another file", '{"format":"xieguan-application","version":1}', {}, /是报名表/],
    ["newer", '{"format":"xieguan-notice","version":9}', {}, /更新的程序/],
    ["of another shape", '{"format":"xieguan-notice","version":1,"posts":{}}', {}, /“posts”/],
    ["not there", "", { status: 404 }, /读不到这份公告/],
    ["not text", Buffer.from([0xff, 0xfe, 0x00]), {}, /不是招聘公告/],
    ["50 MB", Buffer.alloc(50_000_000, 32), {}, /太大/],
    ["overgrown", "[".repeat(100_000), {}, /不是招聘公告/],
  ];
  for (const [name, body, options, sentence] of cases) {
    await page.unroute(`**/${ADDRESS}`);
    await lay(page, body, options);
    await app.open(`?notice=${ADDRESS}&${encodeURIComponent(name)}#/`);
    await expect(page.getByRole("alert"), name).toContainText(sentence);
    await expect(page.getByRole("alert")).toContainText("只按办法来查");
  }
  await axe();
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page);
  await expect(page.locator("#main h1")).toHaveText("符合");
  await expect(page.getByRole("alert")).toContainText("招聘公告打不开");
});

test("a notice of another site is not even asked for", async ({ app, page, site }) => {
  const before = site.requests.length;
  await app.open("?notice=https%3A%2F%2Fexample.org%2Fnotice.json#/");
  await expect(page.getByRole("alert")).toContainText("另一个网站");
  expect(
    site.requests
      .slice(before)
      .map((request) => request.path)
      .join(" "),
  ).not.toContain("notice.json");
});

test("whoever has no notice can look at an example", async ({ app, page }) => {
  await app.open("#/notice");
  await page.getByRole("link", { name: /看一份示例/ }).click();
  await expect(page.locator("#main h1")).toHaveText(BANNER);
});

test("a file is followed from one's own hand, whatever stands in it is only text", async ({ app, page, axe }) => {
  const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">';
  const notice = JSON.parse(await sample("city"));
  notice.about.title = hostile;
  notice.posts[0].title = hostile;
  notice.posts[0].other = hostile;
  notice.about.bureau = '"><b>';
  await app.open("#/notice");
  const buffer = Buffer.from(JSON.stringify(notice));
  await page.getByLabel("选公告文件").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await expect(page.locator("#main h1")).toHaveText(hostile);
  await expect(page.locator(".bulletin")).toContainText('"><b>');
  await axe();
  await page.getByRole("link", { name: "看能报哪些岗位" }).click();
  await expect(page.locator(".standings")).toContainText(hostile);
  expect(await page.locator("#main :is(script, img, b b)").count()).toBe(0);
  await page.goBack();
  await page.getByRole("button", { name: "不看公告，只按办法查" }).click();
  await expect(page.locator("#main h1")).toHaveText("招聘公告");
  const wrong = { name: "b.json", mimeType: "application/json", buffer: Buffer.from("no") };
  await page.getByLabel("选公告文件").setInputFiles(wrong);
  await expect(page.getByRole("alert")).toContainText("不是招聘公告");
});

test("the answers and the notice go along into the program with the form, and stay when someone else comes", async ({
  app,
  page,
}) => {
  const search = await following(page, "banner");
  await app.open(`${search}#/question/education`);
  await answerAll(page, { birth: ["1991", "8", "20"] });
  await page.unroute(`**/${ADDRESS}`);
  await visit(page, "#/form/declarations");
  await expect(page.locator(".declarations")).toBeVisible();
  // The notice fixes the day, so it is not asked.
  await expect(page.locator(".declarations")).not.toContainText("年龄算到");
  await visit(page, "#/");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "清除自查的回答，重新开始" }).click();
  await expect(page.locator(".followed")).toContainText(BANNER);
});

test("five hundred posts are read, weighed and shown", async ({ app, page }) => {
  const notice = JSON.parse(await sample("banner"));
  notice.posts = Array.from({ length: 500 }, (_, at) => ({ ...notice.posts[at % 5], code: `N${at}` }));
  await app.open("#/notice");
  await expect(page.getByLabel("选公告文件")).toBeVisible();
  const buffer = Buffer.from(JSON.stringify(notice));
  await page.getByLabel("选公告文件").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await expect(page.locator(".bulletin tbody tr")).toHaveCount(500);
  await visit(page, "#/posts");
  await expect(page.locator(".standings > li")).toHaveCount(500);
});

test("after hiring: training, the first day of duty, the end of probation @chinese", async ({ app, page, axe }) => {
  await app.open("#/after");
  const boxes = (group: string) => page.getByRole("group", { name: group }).locator("input");
  const day = async (group: string, year: string, month: string, date: string) => {
    for (const [at, text] of [year, month, date].entries()) await boxes(group).nth(at).fill(text);
  };
  await page.getByRole("button", { name: "查看结果" }).click();
  await expect(page.locator("#errors")).toBeVisible();
  await day("哪天入职", "2026", "9", "21");
  await page.getByRole("button", { name: "查看结果" }).click();
  // 国庆 and 中秋 are in between; the tenth working day is a Saturday that is worked.
  const days = page.locator(".summary.after");
  await expect(days).toContainText("到2026年10月10日满");
  await expect(days).toContainText("最早2026年10月12日");
  await expect(days).toContainText("试用期到2026年12月20日为止");
  await axe();
  await day("哪天开始岗前培训", "2026", "12", "21");
  await page.getByRole("button", { name: "查看结果" }).click();
  await expect(days).toContainText("2027 年的放假安排");
});
