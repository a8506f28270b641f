// 用 Node 核对一张表：node screen.mjs applicants.csv > result.csv
// Screens a spreadsheet: one line for each applicant, with the outcome and the items that decide it.
import { readFileSync } from "node:fs";
import { determine, rulesVersion } from "xieguan";
import { checkField } from "xieguan/fields";

const [, , file = new URL("applicants.csv", import.meta.url), today = "2026-11-23"] = process.argv;
const readings = { referenceDate: "2026-12-01", upperAge: "before36th" };
const educations = { 大专: "juniorCollege", 本科: "bachelorOrAbove", 高中: "seniorHigh", 初中: "juniorHighOrBelow" };
const services = { 无: "none", 士兵: "soldier", 军官: "officer" };
const outcomes = {
  met: "符合",
  notMet: "不符合",
  unknown: "信息不足",
  dependsOnNotice: "取决于公告",
  forBureau: "需单位认定",
};

const [head, ...lines] = readFileSync(file, "utf8")
  .replace(/^\u{feff}/u, "")
  .trim()
  .split(/\r?\n/);
console.log(`${head},结论,依据（规则 ${rulesVersion()}）`);
for (const line of lines) {
  const [, number, education, service] = line.split(",");
  const id = checkField("residentId", number, today);
  if (!id.ok) {
    console.log(`${line},读不懂,${id.message}`);
    continue;
  }
  const facts = {
    birthDate: id.value.birthDate,
    education: educations[education],
    service: services[service],
    // 这张表里的人都是第一次受聘，也没有快要拿到的毕业证。 First engagements, no certificate to come.
    earlierEngagement: "never",
    expectedCertificate: "never",
  };
  const { outcome, items } = determine(facts, readings);
  // 表里没有的情况（第十七条的声明等）还没回答，先看已经不符合的。
  const because = items.filter(({ standing }) => standing.kind === outcome);
  const cited = because.map(({ citation }) => `第${citation.article}条（${citation.item}）`);
  console.log(`${line},${outcomes[outcome]},${cited.join("；")}`);
}
