// Places by their everyday names, and what an identity number fills in.
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { chip, put, sections, visit } from "../form.mjs";

const league = (page: Page) => page.getByLabel("户籍在哪个盟市", { exact: true });
const county = (page: Page) => page.getByLabel("户籍在哪个旗县区", { exact: true });
const typed = (page: Page) => page.getByLabel("或者直接输入地名", { exact: true });
const shown = (page: Page, of: typeof league) =>
  of(page).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);

/** Everyday names, and the place each means. */
const NAMES = [
  ["科右中旗", "兴安盟", "科尔沁右翼中旗"],
  ["莫旗", "呼伦贝尔市", "莫力达瓦达斡尔族自治旗"],
  ["甘旗卡", "通辽市", "科尔沁左翼后旗"],
  ["克旗", "赤峰市", "克什克腾旗"],
  ["锡市", "锡林郭勒盟", "锡林浩特市"],
  ["察右后旗", "乌兰察布市", "察哈尔右翼后旗"],
  ["达茂旗", "包头市", "达尔罕茂明安联合旗"],
  ["和林", "呼和浩特市", "和林格尔县"],
  ["薛家湾", "鄂尔多斯市", "准格尔旗"],
  ["杭后", "巴彦淖尔市", "杭锦后旗"],
  ["乌海市海勃湾", "乌海市", "海勃湾区"],
  ["阿左旗", "阿拉善盟", "阿拉善左旗"],
];

async function person(page: Page) {
  await sections(page);
  await visit(page, "#/form/person");
  await typed(page).waitFor();
}

test("a name of every day fills the league and the county, without a refusal", async ({ app, page, axe }) => {
  await app.open("#/form");
  await person(page);
  await expect(county(page).locator("option")).toHaveText(["先选盟市"]);
  for (const [name, where, official] of NAMES) {
    await typed(page).fill(name!);
    await expect(typed(page)).toHaveValue(name!);
    await expect.poll(() => shown(page, county)).toBe(official);
    expect(await shown(page, league)).toBe(where);
    await expect(page.getByText(`认出来了：${where}${official}`)).toBeVisible();
  }
  await axe();
  // A choice from the list appears in the line too.
  await county(page).selectOption("额济纳旗");
  await expect(typed(page)).toHaveValue("额济纳旗");
  await league(page).selectOption({ label: "通辽市" });
  await expect(typed(page)).toHaveValue("");
});

test("a name of several places is asked about: by buttons, and by the league @chinese", async ({ app, page, axe }) => {
  await app.open("#/form");
  await person(page);
  await typed(page).fill("前旗");
  await expect(page.getByText(/^“前旗”有几个：.*兴安盟科尔沁右翼前旗.*，请选一个$/)).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "兴安盟科尔沁右翼前旗" }).click();
  await expect(county(page)).toBeFocused();
  await expect(county(page)).toHaveValue("科尔沁右翼前旗");
  expect(await shown(page, league)).toBe("兴安盟");

  await league(page).selectOption("");
  await typed(page).fill("前旗");
  await league(page).selectOption({ label: "巴彦淖尔市" });
  await expect(county(page)).toHaveValue("乌拉特前旗");

  await typed(page).fill("后旗");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("“后旗”有几个：乌拉特后旗、杭锦后旗，请选一个");
  await expect(page.locator("#errors")).not.toContainText("列表里没有这一项");
});

test("a file of version 1 with typed places and a short ethnic group opens as it was", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const answers = { ethnicGroup: "蒙", householdPrefecture: "152200", householdCounty: "科右前旗" };
  const file = JSON.stringify({ format: "xieguan-application", version: 1, answers });
  await page
    .getByLabel("打开以前存的文件")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await expect(chip(page, "个人信息")).toHaveText("填了一半");
  await visit(page, "#/form/person");
  await expect(county(page)).toHaveValue("科尔沁右翼前旗");
  const group = page.getByLabel("民族", { exact: true });
  await expect(group).toHaveValue("蒙古族");
  const first = await group.locator("option").allInnerTexts();
  expect(first.slice(1, 9).join(" ")).toBe("汉族 蒙古族 满族 回族 达斡尔族 鄂温克族 鄂伦春族 朝鲜族");
  expect(first.length).toBe(57);
});

test("an identity number fills what is empty, says so, and forces nothing @chinese", async ({ app, page }) => {
  await app.open("#/form");
  await person(page);
  await page.getByLabel("男", { exact: true }).check();
  await put(page, "身份证号", "150522200108200026");
  const filled = page.getByText(/^已按身份证号填好/);
  await expect(filled).toHaveText("已按身份证号填好：出生日期、户籍盟市、户籍旗县区。不对的可以改");
  await expect(page.getByLabel("男", { exact: true })).toBeChecked();
  await expect(county(page)).toHaveValue("科尔沁左翼后旗");
  await league(page).selectOption({ label: "鄂尔多斯市" });
  await put(page, "身份证号", "150522 2001 0820 0026");
  await expect(county(page)).toHaveValue("");
});

test("a foreigner's card fills sex and birth date, and no place @chinese", async ({ app, page }) => {
  await app.open("#/form");
  await person(page);
  await put(page, "身份证号", "932682198501010017");
  await expect(page.getByText("已按身份证号填好：性别、出生日期。不对的可以改")).toBeVisible();
  await expect(league(page)).toHaveValue("");
});
