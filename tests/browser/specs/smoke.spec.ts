import { expect, test } from "../fixtures";

test("the page starts, says what it is, and is accessible @desktop @chinese", async ({ app, page, axe }) => {
  await app.open();
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await axe();
});

test("everything it asks for is there", async ({ app, site }) => {
  const before = site.requests.length;
  await app.open();
  const answers = site.requests.slice(before);
  const kinds = answers.map(({ path }) => path.split(".").pop());
  expect(kinds).toContain("wasm");
  expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
});
