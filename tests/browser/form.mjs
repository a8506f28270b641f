// How an applicant fills in the 报名登记表: shared by the specs and by look.mjs.
import { answer, goOn } from "./applicant.mjs";

/** A complete form, section by section: label, and what is typed or chosen. */
export const APPLICANT = {
  报考岗位: [
    ["报考单位", "科尔沁左翼后旗城市管理综合执法局"],
    ["报考岗位", "市容巡查"],
    ["岗位代码（选填）", "03"],
  ],
  个人信息: [
    // Several of the wrong dots; they are replaced by the right one.
    ["姓名", "阿拉腾•其其格"],
    ["身份证号", "150522 20010820 0026"],
    ["性别", "女"],
    ["出生日期", ["2001", "8", "20"]],
    ["民族", "蒙古"],
    ["籍贯", "内蒙古通辽"],
    ["户籍在哪个盟市", "通辽市"],
    ["户籍在哪个旗县区", "科尔沁左翼后旗"],
    ["苏木、乡镇或街道（选填）", "甘旗卡镇"],
    ["政治面貌", "中国共产主义青年团团员"],
    ["加入时间", ["2016", "5"]],
    ["健康状况", "健康或良好"],
    ["身高（厘米）（选填）", "165"],
  ],
  联系方式: [
    ["手机号", "139 4750 1123"],
    ["备用电话（选填）", "0475-8231123"],
    ["通讯地址", "内蒙古通辽市科尔沁左翼后旗甘旗卡镇博王大街 12 号"],
  ],
  学历: [
    [
      ["学历层次", "大专（大学专科、高职）"],
      ["学习方式", "全日制"],
      ["毕业情况", "毕业了，有毕业证"],
      ["学校", "内蒙古民族幼儿师范高等专科学校"],
      ["专业", "社会工作"],
      ["入学年月", ["2019", "9"]],
      ["毕业年月", ["2022", "6"]],
    ],
    [
      ["学历层次", "普通高中"],
      ["学习方式", "全日制"],
      ["毕业情况", "毕业了，有毕业证"],
      ["学校", "科尔沁左翼后旗甘旗卡第一高级中学"],
      ["入学年月", ["2016", "9"]],
      ["毕业年月", ["2019", "6"]],
    ],
  ],
  学习和工作经历: [
    [
      ["这段时间在做什么", "上学"],
      ["开始年月", ["2016", "9"]],
      ["结束年月", ["2019", "6"]],
      ["学校或单位", "甘旗卡第一高级中学"],
      ["身份或职务（选填）", "学生"],
    ],
    [
      ["这段时间在做什么", "上学"],
      ["开始年月", ["2019", "9"]],
      ["结束年月", ["2022", "6"]],
      ["学校或单位", "内蒙古民族幼儿师范高等专科学校"],
      ["身份或职务（选填）", "学生"],
    ],
    [
      ["这段时间在做什么", "工作"],
      ["开始年月", ["2022", "7"]],
      ["一直到现在", true],
      ["学校或单位", "甘旗卡镇博王社区居民委员会"],
      ["身份或职务（选填）", "网格员"],
    ],
  ],
  服役经历: [["服役情况", "没有服过役，或者还没退役"]],
  家庭成员和主要社会关系: [
    [
      ["和你的关系", "父亲"],
      ["姓名", "巴特尔"],
      ["工作单位和职务", "牧民"],
    ],
    [
      ["和你的关系", "母亲"],
      ["姓名", "乌云・其木格"],
      ["工作单位和职务", "牧民"],
    ],
    [
      ["和你的关系", "哥哥"],
      ["姓名", "阿古拉‧巴特尔"],
      ["出生年月（选填）", ["1998", "5"]],
      ["工作单位和职务", "通辽市顺达运输公司 司机"],
    ],
    [
      ["和你的关系", "祖母"],
      ["姓名", "𠮷日嘎拉"],
      ["工作单位和职务", "在家"],
    ],
  ],
  证照和奖惩: [
    ["驾驶证（选填）", "C1"],
    ["受过的奖励（选填）", "2021 年校级优秀学生干部\n2023 年旗级优秀网格员"],
  ],
  资格声明: "declarations",
  要带的材料: [["我知道要带这些材料", true]],
  诚信承诺: [["我已阅读并作出以上承诺", true]],
};

/** Opens a page by its address and waits until it is drawn. */
export async function visit(page, route) {
  await page.evaluate((route) => {
    if (location.hash === route) return undefined;
    return new Promise((drawn) => {
      addEventListener("hashchange", () => setTimeout(drawn, 50), { once: true });
      location.hash = route;
    });
  }, route);
}

/** Types or chooses an answer by its label. */
export async function put(page, label, value) {
  if (value === true) return page.getByLabel(label, { exact: true }).check();
  if (Array.isArray(value)) {
    const group = page.getByRole("group", { name: label, exact: true });
    for (const [at, part] of ["年", "月", "日"].slice(0, value.length).entries()) {
      await group.getByLabel(part, { exact: true }).fill(value[at]);
    }
    return;
  }
  const name = { name: label, exact: true };
  const group = page.getByRole("radiogroup", name).or(page.getByRole("group", name));
  // The page may still be on its way.
  await group
    .or(page.getByLabel(label, { exact: true }))
    .first()
    .waitFor();
  if (await group.count()) return group.getByLabel(value, { exact: true }).check();
  const control = page.getByLabel(label, { exact: true });
  const menu = await control.evaluate((element) => element instanceof HTMLSelectElement);
  if (!menu) return control.fill(value);
  const option = control.locator("option").filter({ hasText: value }).first();
  await control.selectOption(await option.getAttribute("value"));
}

/** Presses 保存，继续 and waits until another page is drawn. */
export async function save(page, button = "保存，继续") {
  const heading = page.locator("#main h1");
  const before = await heading.innerText();
  await page.getByRole("button", { name: button }).click();
  await page.waitForFunction((old) => {
    const now = document.querySelector("#main h1")?.innerText;
    return now !== undefined && now !== old;
  }, before);
}

async function fields(page, all) {
  for (const [label, value] of all) await put(page, label, value);
  await save(page);
}

/** The questions of the self-check that are still open, one after the other, and back. */
async function declarations(page) {
  const next = page.getByRole("link", { name: /^接着回答/ });
  if (await next.count()) {
    await next.click();
    const here = page.getByRole("heading", { level: 1, name: "资格声明", exact: true });
    await page.locator("form .choices").first().waitFor();
    while (!(await here.count())) {
      await answer(page);
      await goOn(page);
    }
  }
  await save(page);
}

/** The row of a section in the list of sections. */
export function task(page, section) {
  return page.locator(".tasks").getByRole("link", { name: new RegExp(`^${section}\\s?，`) });
}

/** Fills in the section on screen, as far as the form has it, and goes on to the next. */
async function fill(page, section, form) {
  await page.getByRole("heading", { level: 1, name: section, exact: true }).waitFor();
  const all = form[section];
  if (all === undefined) return save(page, "没有，跳过");
  if (all === "declarations") return declarations(page);
  if (!Array.isArray(all[0][0])) return fields(page, all);
  for (const entry of all) {
    await page.getByRole("link", { name: /^添加/ }).click();
    await page.locator("form").waitFor();
    await fields(page, entry);
  }
  await save(page, "填完了，继续");
}

/** Fills in one section, from the list of sections and back to it. */
export async function fillSection(page, section, form = APPLICANT) {
  await task(page, section).click();
  await fill(page, section, form);
  await visit(page, "#/form");
  await sections(page);
}

/** The sections in their order, also those in which there may be nothing to say. */
export const SECTIONS = Object.keys(APPLICANT).flatMap((section) =>
  section === "要带的材料" ? ["照片", section] : [section],
);

/** Fills in everything, from one section to the next, and goes back to the list. */
export async function fillForm(page, form = APPLICANT) {
  await page.getByRole("link", { name: /^接着填：/ }).click();
  for (const section of SECTIONS) await fill(page, section, form);
  await page.getByRole("heading", { level: 1, name: "核对填写内容" }).waitFor();
  await visit(page, "#/form");
  await sections(page);
}

/** Waits for the list of sections, which needs the room of the form. */
export async function sections(page) {
  await page.locator(".tasks").waitFor();
}

/** The status of a section. */
export function chip(page, section) {
  return task(page, section).locator(".chip");
}

/** Saves the form to a file. */
export async function saved(page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成文件" }).click();
  return download;
}

/** Reloads and agrees to lose unsaved answers. */
export async function reload(page) {
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
}
