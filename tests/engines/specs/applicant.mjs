// What an applicant does, from the first question to paper.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { answerAll, date, go } from "../../browser/applicant.mjs";
import { fillForm, put, saved, sections, visit } from "../../browser/form.mjs";
import { ADDRESS, sample } from "../../browser/notice.mjs";

/** The match code of the application of form.mjs, in every engine. */
const CODE = "4C9E99C0DCBC0CDC";

/** Opens the sheet and returns its match code. */
export async function paper(page) {
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  return (await page.locator(".match b").innerText()).replace(/[^0-9A-F]/g, "");
}

/** A picture in the size of a photo, as this engine writes it. */
async function picture(page) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [295, 413];
    const context = canvas.getContext("2d");
    context.fillStyle = "#3a6ea5";
    context.fillRect(0, 0, 295, 413);
    return canvas.toDataURL("image/jpeg");
  });
  return Buffer.from(url.split(",")[1], "base64");
}

export const specs = {
  async "the self-check, from a date that does not exist to a result"({ page, site }) {
    await page.open(`${site.url}#/question/birth-date`);
    await date(page, "1990", "2", "30");
    await go(page);
    await page.locator("#errors").says("2 月");
    await page.goto("about:blank");
    await page.open(`${site.url}#/`);
    await page.getByRole("link", { name: /开始自查/ }).click();
    await answerAll(page);
    assert.equal(await page.locator("#main h1").innerText(), "符合");
    await page.reload();
    // The question whether to leave was answered with yes, and nothing was kept.
    await page.open(`${site.url}#/question/education`);
    await answerAll(page, { education: "高中" });
    assert.equal(await page.locator("#main h1").innerText(), "不符合");
  },

  async "the form: filled in, on the sheet, saved, opened again, with a photo, cleared"({ page, site }) {
    await page.open(`${site.url}#/form`);
    await sections(page);
    await fillForm(page);
    assert.equal(await paper(page), CODE);
    await visit(page, "#/form");
    const file = await saved(page);
    const path = await file.path();
    assert.equal(JSON.parse(await readFile(path, "utf8")).matchCode.replace(/ /g, ""), CODE);

    await page.reload();
    await sections(page);
    await page.getByLabel("打开以前存的文件").setInputFiles(path);
    await page.locator(".keeping .said").says("打开了报名表：阿拉腾·其其格");
    await visit(page, "#/form/photo");
    await page.getByLabel("选择照片").setInputFiles({ name: "a.jpg", buffer: await picture(page) });
    await page.getByRole("button", { name: "用这一张" }).click();
    await page.locator("#main p.said").says("照片放好了");
    assert.equal(await paper(page), CODE);
    const drawn = page.locator(".sheet-a4 img");
    assert.equal(await drawn.evaluate((image) => image.decode().then(() => image.naturalWidth)), 295);
    await visit(page, "#/form");
    const again = JSON.parse(await readFile(await (await saved(page)).path(), "utf8"));
    assert.equal(again.photo.width, 295);

    // The page asks with the browser's own dialogue.
    await page.getByRole("button", { name: "清空登记表和自查的回答" }).click();
    await visit(page, "#/form/person");
    assert.equal(await page.getByLabel("姓名", { exact: true }).inputValue(), "");
  },

  async "a notice by ?notice=: its posts, and how one stands with them"({ page, site }) {
    const notice = await sample("banner");
    site.settings.instead = (path) =>
      path.endsWith(`/${ADDRESS}`) ? { status: 200, type: "application/json", body: notice } : undefined;
    await page.open(`${site.url}?notice=${ADDRESS}#/`);
    await page.locator(".followed").says("鄂托克旗综合行政执法局");
    await page.getByRole("link", { name: /开始自查/ }).click();
    await answerAll(page, { birth: ["1991", "8", "20"] });
    assert.equal(await page.locator("#main h1").innerText(), "符合");
    await page.getByRole("link", { name: "看能报哪些岗位" }).click();
    const chip = (post) => page.locator(".standings > li", { hasText: post }).locator("summary .chip");
    await chip("A01").says("不符合");
    await chip("A04").says("信息不足");
    await page.getByLabel("男", { exact: true }).check();
    await page.getByLabel("户籍在哪个盟市").selectOption("150600");
    await page.getByLabel("户籍在哪个旗县区").selectOption("鄂托克旗");
    await page.getByLabel(/^身高/).fill("175");
    await page.getByLabel(/^驾驶证/).selectOption("B2");
    await chip("A02").says("需单位认定");
  },

  async "another language in the middle of the form, and back: what was typed stays"({ page, site }) {
    await page.open(`${site.url}#/form/person`);
    await put(page, "姓名", "娜仁托娅");
    await put(page, "身份证号", "15052220010820004");
    const number = page.getByLabel(/身份证号|ID number/i).first();
    const speak = async (button, tag) => {
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
    };
    await speak("English", "en");
    assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "娜仁托娅");
    assert.equal(await number.inputValue(), "15052220010820004");
    await page.reload();
    await page.getByRole("button", { name: "中文", exact: true }).waitFor();
    await put(page, "Name", "娜仁托娅");
    await speak("中文", "zh-Hans");
    assert.equal(await page.getByLabel("姓名", { exact: true }).inputValue(), "娜仁托娅");
  },
};
