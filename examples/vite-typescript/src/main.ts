import init, { determine, nextQuestion, type Facts, type Outcome } from "xieguan";
import { article } from "xieguan/measures";
import initNotice, { lintNotice, type NoticeFile } from "xieguan/notice";
import "xieguan/element";

const names: Record<Outcome, string> = {
  met: "符合",
  notMet: "不符合",
  unknown: "信息不足",
  dependsOnNotice: "取决于公告",
  forBureau: "需单位认定",
};

const form = document.querySelector<HTMLFormElement>("#ask")!;
const answer = document.querySelector("#answer")!;
// 不用顶层 await：Vite 默认还支持没有它的浏览器。 No await at the top: Vite builds for browsers without it.
const ready = init();

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await ready;
  const facts: Facts = {
    birthDate: String(new FormData(form).get("birthDate")),
    education: "juniorCollege",
    service: "none",
  };
  const { outcome, items } = determine(facts, { referenceDate: "2026-12-01", upperAge: "before36th" });
  const next = nextQuestion(facts)?.question ?? "—";
  const unmet = items.filter(({ standing }) => standing.kind === "notMet").map(({ item }) => item);
  answer.textContent = `${names[outcome]}；接下来问 ${next}；不符合：${unmet.join("、") || "无"}；${article(16)?.lead ?? ""}`;
});

document.querySelector("xieguan-checker")!.addEventListener("xieguan-outcome", ({ detail }) => {
  console.log(names[detail.outcome], detail.rulesVersion);
});

const notice: NoticeFile = { format: "xieguan-notice", version: 1, age: { bornFrom: "1985-01-01" } };
// 用到时才取第二个模块。 The second module, when it is wanted.
export async function lint(): Promise<string[]> {
  await initNotice();
  return lintNotice(notice).findings.map(({ title, message }) => `${title}：${message}`);
}
