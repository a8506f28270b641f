// What an applicant does in the self-check; used by the specs and by look.mjs.

/** The answers of a clean applicant of 25 with 大专, question by question. */
const CLEAN = {
  birth: ["2001", "8", "20"],
  hire: ["2026", "12", "1"],
  earlier: "没有，这次是第一次",
  education: "大专（大学专科）",
  service: "没有",
  expected: "没有",
  circumstances: "以下都没有",
  conduct: "是",
  ability: "能",
};

/** The last part of each question's address, and the answer it asks for. */
const QUESTIONS = {
  "birth-date": "birth",
  "hire-date": "hire",
  "earlier-engagement": "earlier",
  education: "education",
  service: "service",
  "expected-certificate": "expected",
  circumstances: "circumstances",
  conduct: "conduct",
  ability: "ability",
};

/** Fills the three date boxes of the page. */
export async function date(page, year, month, day) {
  await page.getByLabel("年", { exact: true }).fill(year);
  await page.getByLabel("月", { exact: true }).fill(month);
  await page.getByLabel("日", { exact: true }).fill(day);
}

/** Chooses an answer by its words. */
export async function choose(page, words) {
  await page.getByLabel(words, { exact: true }).check();
}

/** Presses 继续. */
export async function go(page) {
  await page.getByRole("button", { name: "继续" }).click();
}

/** The heading of the page on screen. */
export async function heading(page) {
  return page.locator("#main h1").innerText();
}

/**
 * Presses 继续 and waits until another page is drawn. The address is no sign: it changes first,
 * while the old boxes are still there.
 */
export async function goOn(page) {
  const before = await heading(page);
  await go(page);
  await page.waitForFunction((old) => {
    const now = document.querySelector("#main h1")?.innerText;
    return now !== undefined && now !== old;
  }, before);
}

/** Answers the question on screen. */
export async function answer(page, answers) {
  // The room of the questions may still be loading.
  await page.locator("#main form").locator("#answer, #date-year").first().waitFor();
  const key = QUESTIONS[new URL(await page.url()).hash.split("/").at(-1)];
  const value = { ...CLEAN, ...answers }[key];
  if (key === "birth") {
    await date(page, ...value);
  } else if (key === "hire") {
    await choose(page, "用另一天");
    await date(page, ...value);
  } else if (Array.isArray(value)) {
    const [words, ...day] = value;
    await choose(page, words);
    if (day.length === 3) await date(page, ...day);
  } else {
    await choose(page, value);
  }
  return key;
}

/**
 * Answers every question up to the result as a clean applicant of 25, except for `answers`.
 * Returns the questions asked.
 */
export async function answerAll(page, answers = {}) {
  const asked = [];
  while (!(await page.url()).endsWith("#/result")) {
    asked.push(await answer(page, answers));
    await goOn(page);
  }
  return asked;
}
