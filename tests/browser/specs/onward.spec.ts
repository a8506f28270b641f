// A self-check goes on where it was stopped, on a phone: by a code from a wide screen.
import { answerAll } from "../applicant.mjs";
import { expect, openApp, test } from "../fixtures";
import { pictured } from "../paper.mjs";

// A phone cannot open what only this machine serves, so the server has a name here.
const named = (address: string) => address.replace("127.0.0.1", "xieguan.localhost");

test("a phone takes the answers from the code, and the code leaves its history @desktop", async ({
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
