// A self-check and a form go on where they were stopped, on a phone: by codes from a wide screen.
import { answerAll } from "../applicant.mjs";
import { expect, openApp, test } from "../fixtures";
import { chip, fillForm, visit } from "../form.mjs";
import { kept } from "../offline";
import { pictured } from "../paper.mjs";

// A phone cannot open what only this machine serves, so the server has a name here.
const named = (address: string) => address.replace("127.0.0.1", "xieguan.localhost");

test("a phone takes the answers from the code, and the code leaves its history @desktop @chinese", async ({
  page,
  site,
  guard,
  browser,
  axe,
}) => {
  guard.allow(/xieguan\.localhost/);
  await openApp(page, `${named(site.url)}?notice=example.xieguan-notice.json&kiosk=0#/question/education`);
  await answerAll(page);
  const outcome = await page.locator(".outcome h1").textContent();
  await page.getByRole("link", { name: "在手机上接着看" }).click();
  await axe();
  // On so narrow a screen the bar of the kiosk would lie over the code.
  await page.locator(".scan").evaluate((scan) => scan.scrollIntoView());
  const address = await pictured(await page.locator(".scan .qr").screenshot());
  expect(address).toContain(`${named(site.url)}?notice=example.xieguan-notice.json#/onward/b`);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const there = await phone.newPage();
  await openApp(there, address!);
  await there.getByRole("button", { name: "看结果" }).click();
  await expect(there.locator(".outcome h1")).toHaveText(outcome!);
  expect(there.url()).not.toContain("onward");
  await there.goBack().catch(() => null);
  expect(there.url()).not.toContain("onward");
  await phone.close();
});

test("on a phone there is no code, and none where no phone can open the page", async ({ app, page, site, guard }) => {
  guard.allow(/xieguan\.localhost/);
  const link = page.getByRole("link", { name: "在手机上接着看" });
  await app.open("#/question/education");
  await answerAll(page);
  await expect(link).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, `${named(site.url)}#/question/education`);
  await answerAll(page);
  await expect(link).toBeHidden();
});

test("a code that is not whole says so", async ({ app, page, axe }) => {
  for (const brief of ["b1995", "%E5%8F%B7", "e1-b19950228", "b19950228-e5-k0000000000"]) {
    await app.open(`#/onward/${brief}`);
    await expect(page.locator("#main")).toContainText("读不出来");
  }
  await axe();
});

test("a phone takes the whole form from the code, with the passphrase alone @desktop-only", async ({
  page,
  site,
  guard,
  browser,
  axe,
}) => {
  guard.allow(/xieguan\.localhost/);
  await openApp(page, `${named(site.url)}#/form`);
  await fillForm(page);
  await visit(page, "#/form");
  await page.getByRole("link", { name: "转到手机上接着填" }).click();
  await page.getByRole("button", { name: "生成二维码" }).click();
  await expect(page.locator(".carry [role=alert]")).toContainText("先设一个口令");
  await page.getByLabel("口令", { exact: true }).fill("草原 2026");
  await page.getByRole("button", { name: "生成二维码" }).click();
  await page.locator(".carry .qr").waitFor();
  await axe();
  const address = await pictured(await page.locator(".carry .qr").screenshot());
  expect(address).toMatch(/#\/carry\/\d{1000,4000}$/);
  // Another passphrase needs another code.
  await page.getByLabel("口令", { exact: true }).fill("草原 2027");
  await expect(page.locator(".carry .qr")).toHaveCount(0);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const there = await phone.newPage();
  const requests: string[] = [];
  there.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  await openApp(there, address!);
  await there.getByLabel("在那边设的口令").fill("草原");
  await there.getByRole("button", { name: "打开", exact: true }).click();
  await expect(there.locator("#main [role=alert]")).toContainText("口令");
  // Full-width digits, as an input method writes them.
  await there.getByLabel("在那边设的口令").fill("草原 ２０２６");
  await there.getByRole("button", { name: "打开", exact: true }).click();
  await expect(there.locator("#main h1")).toHaveText("报名登记表");
  await expect(chip(there, "报考岗位")).toHaveText("已完成");
  expect(there.url()).not.toContain("carry");
  expect(await kept(there)).toEqual([]);
  // Chromium names the whole address of the page alone; servers do not get what is after #.
  expect(requests.filter((request) => /carry/.test(request) && !request.startsWith(address!))).toEqual([]);
  expect(site.requests.filter(({ path }) => path.includes("carry"))).toEqual([]);
  await phone.close();
});

test("a code of a form that is not whole says so, and nothing is lost", async ({ app, page, axe }) => {
  await app.open("#/form/person");
  await page.getByLabel("姓名", { exact: true }).fill("阿古拉");
  for (const digits of ["", "1", "12", "12345", "x", "99999999999999999", "1".repeat(8000)]) {
    await visit(page, `#/carry/${digits}`);
    await expect(page.locator("#main")).toContainText("读得不完整");
  }
  await axe();
  await visit(page, `#/carry/${"00000000000000000".repeat(8)}`);
  await page.getByLabel("在那边设的口令").fill("a");
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(page.locator("#main [role=alert]")).toBeVisible();
  await visit(page, "#/form/person");
  await expect(page.getByLabel("姓名", { exact: true })).toHaveValue("阿古拉");
});
