// How a bureau writes its notice: shared by the specs and by look.mjs.
import { put, save, task, visit } from "./form.mjs";

/** The notice of a banner, section by section: label, and what is typed or chosen. */
export const NOTICE = {
  公告: [
    ["公告标题", "2026年科尔沁左翼后旗城市管理综合执法局公开招聘城市管理执法协管人员公告"],
    ["招聘单位", "科尔沁左翼后旗城市管理综合执法局"],
    ["辖区", "科尔沁左翼后旗"],
    ["公告日期", ["2026", "11", "20"]],
  ],
  批准: [
    ["批准机关", "科尔沁左翼后旗人民政府"],
    ["批准文号", "后政发〔2026〕18号"],
    ["批准日期", ["2026", "11", "10"]],
  ],
  编制和人数: [
    ["在编人员", "42"],
    ["现有协管人员", "30"],
  ],
  报名时间: [
    ["报名开始", ["2026", "12", "1"]],
    ["报名截止", ["2026", "12", "10"]],
  ],
  年龄: [
    ["年龄算到哪一天", ["2026", "12", "1"]],
    ["“不超过三十五周岁”怎么算", "算到 36 岁生日前一天"],
    ["“年满”怎么算", "生日当天就算年满"],
    ["2 月 29 日出生的怎么算", "2 月 29 日出生的，平年算 2 月 28 日过生日"],
  ],
  岗位: [
    [
      ["岗位代码", "01"],
      ["岗位名称", "市容巡查"],
      ["招聘人数", "6"],
      ["岗位职责", "在执法人员指导和监督下参加日常巡查\n劝阻占道经营"],
      ["驾驶证", "C1"],
    ],
    [
      ["岗位代码", "02"],
      ["岗位名称", "内勤"],
      ["招聘人数", "2"],
      ["岗位职责", "执法文书制作"],
      ["语言", "蒙汉兼通"],
    ],
  ],
};

/** Waits for the list of sections. */
export async function workshop(page) {
  await page.locator(".tasks").waitFor();
}

/** Goes to a section from the list of sections. */
export async function go(page, section) {
  await task(page, section).click();
  await page.getByRole("heading", { level: 1, name: section, exact: true }).waitFor();
}

/** Writes sections, starting and ending at the list of sections. */
export async function write(page, notice = NOTICE) {
  for (const [section, all] of Object.entries(notice)) {
    await go(page, section);
    const several = Array.isArray(all[0][0]);
    for (const entry of several ? all : [all]) {
      if (several) {
        await page.getByRole("link", { name: /^添加/ }).click();
        await page.locator("form").waitFor();
      }
      for (const [label, value] of entry) await put(page, label, value);
      await save(page);
    }
    if (several) await save(page, "填完了，继续");
    await visit(page, "#/");
    await workshop(page);
  }
}

/** Opens a text as a file that someone chose. */
export async function open(page, notice, name = "a.xieguan-notice.json") {
  const buffer = Buffer.from(typeof notice === "string" ? notice : JSON.stringify(notice));
  await page.getByLabel("打开以前存的公告").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** A notice full of faults, as a file. */
export const FAULTY = {
  format: "xieguan-notice",
  version: 1,
  about: {
    title: "某旗公开招聘协管员公告",
    bureau: "某旗城市管理综合执法局",
    jurisdiction: "150522",
    announced: "2026-11-20",
  },
  approval: { authority: "某旗人民政府", documentNumber: "旗政发〔2026〕9号", date: "2026-11-25" },
  staff: { established: 20, auxiliaries: 18 },
  registration: { opens: "2026-12-10", closes: "2026-12-01" },
  age: { referenceDate: "2026-12-01", bornFrom: "1985-12-02", bornTo: "2008-12-01", upperAge: "before36th" },
  posts: [
    {
      code: "01",
      title: "市容巡查（男）",
      headcount: 6,
      duties: "独立开展巡查；作出行政处罚决定",
      education: "seniorHigh",
      oldest: 40,
    },
    {
      code: "01",
      title: "内勤",
      headcount: 2,
      duties: "执法文书制作",
      education: "bachelor",
      youngest: 18,
      oldest: 18,
    },
  ],
  employment: { contract: "fixedTerm", contractMonths: 12, probationMonths: 6, trainingDays: 5 },
  handIn: {
    contact: "包女士",
    phone: "0475-5210000",
    address: "甘旗卡镇政府综合楼 203 室",
    hours: "工作日 8:30 到 12:00\n下午 2:30 到 5:30",
  },
  process: {
    review: "2026-12-12",
    writtenTest: "2026-12-20",
    interview: "2027-01-05",
    medical: "2027-01-12",
    publicity: "2027-01-20",
    hire: "2027-02-01",
  },
  papers: { list: "身份证原件和复印件\n毕业证原件和复印件\n近期免冠照片两张" },
};

/** A notice with this number of posts, as a file. */
export function crowded(posts) {
  const post = (at) => ({
    code: String(at + 1).padStart(3, "0"),
    title: `${["市容巡查", "内勤", "停车管理", "宣传", "驾驶"][at % 5]}岗位${at + 1}`,
    headcount: (at % 9) + 1,
    duties: "在执法人员指导和监督下参加日常巡查\n劝阻占道经营，宣传法律法规",
    majors: "法学、行政管理、社会工作",
    oldest: at % 50 === 0 ? 40 : 30,
  });
  return { ...FAULTY, posts: Array.from({ length: posts }, (_, at) => post(at)) };
}

export { put, save, visit };
