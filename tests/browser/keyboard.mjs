// The form filled in with the keyboard alone: Tab to reach a thing, keys to answer it.
import { APPLICANT, SECTIONS } from "./form.mjs";

/** The focused element: its label or words, its group, its kind. */
function here(page) {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const words = (of) => (of?.innerText ?? "").trim();
    const label = focused.labels?.[0];
    const named = focused.getAttribute("aria-labelledby");
    return {
      label: named
        ? words(document.getElementById(named))
        : words(label ?? focused.querySelector(".name") ?? focused).split("\n")[0],
      group: words(focused.closest("fieldset")?.querySelector("legend")),
      kind: focused instanceof HTMLInputElement ? focused.type : focused.localName,
    };
  });
}

/** Presses Tab until the wanted element has the focus. */
async function reach(page, wanted, what) {
  for (let steps = 0; steps < 80; steps += 1) {
    const now = await here(page);
    if (wanted(now)) return now;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${what} cannot be reached with Tab`);
}

/** Answers a question by its label. */
export async function putByKey(page, label, value) {
  const found = await reach(page, (now) => now.group === label || now.label === label, label);
  if (value === true) return page.keyboard.press("Space");
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) {
      if (at > 0) await page.keyboard.press("Tab");
      await page.keyboard.type(part);
    }
    return;
  }
  if (found.kind === "radio") {
    await page.keyboard.press("Space");
    for (let steps = 0; steps < 12; steps += 1) {
      if ((await here(page)).label === value) return;
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`${value} is no answer to ${label}`);
  }
  if (found.kind === "select") {
    // The identity number may have chosen an option already.
    const down = await page.evaluate((words) => {
      const { options, selectedIndex } = document.activeElement;
      return [...options].findIndex((option) => option.text.includes(words)) - selectedIndex;
    }, value);
    const key = down < 0 ? "ArrowUp" : "ArrowDown";
    for (let steps = 0; steps < Math.abs(down); steps += 1) await page.keyboard.press(key);
    return;
  }
  // Enter submits the form, so a line break is typed as a character.
  for (const [at, line] of value.split("\n").entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
}

/** Presses a link or button by its words and waits until another page is drawn. */
export async function press(page, words) {
  const before = await page.locator("#main h1").innerText();
  await reach(page, (now) => ["a", "button"].includes(now.kind) && now.label.startsWith(words), words);
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => {
    const now = document.querySelector("#main h1")?.innerText;
    return now !== undefined && now !== old;
  }, before);
}

async function fields(page, all) {
  for (const [label, value] of all) await putByKey(page, label, value);
  await press(page, "保存，继续");
}

/** The questions of the self-check, with the index of CLEAN's answer. */
const DOWN = { 年龄算到: 1, 以前当过: 0, 快要拿到: 0, 下面这些情况: 0, 品行良好: 0, 身体条件: 0 };

async function declarations(page) {
  if ((await page.getByRole("link", { name: /^接着回答/ }).count()) > 0) await press(page, "接着回答");
  for (;;) {
    const asked = await page.locator("#main h1").innerText();
    if (asked === "资格声明") break;
    const [part] = Object.keys(DOWN).filter((part) => asked.includes(part));
    await reach(page, (now) => ["radio", "checkbox"].includes(now.kind), asked);
    await page.keyboard.press("Space");
    for (let steps = 0; steps < DOWN[part]; steps += 1) await page.keyboard.press("ArrowDown");
    if (part === "年龄算到") {
      for (const box of ["2026", "12", "1"]) {
        await page.keyboard.press("Tab");
        await page.keyboard.type(box);
      }
    }
    await press(page, "继续");
  }
  await press(page, "保存，继续");
}

/** Fills in everything, from one section to the next. */
export async function fillByKeyboard(page, form = APPLICANT) {
  await press(page, "接着填");
  for (const section of SECTIONS) {
    const all = form[section];
    if (all === undefined) await press(page, "没有，跳过");
    else if (all === "declarations") await declarations(page);
    else if (!Array.isArray(all[0][0])) await fields(page, all);
    else {
      for (const entry of all) {
        await press(page, "添加");
        await fields(page, entry);
      }
      await press(page, "填完了，继续");
    }
  }
}
