// Changes of <xieguan-checker> while it runs: attributes, and pages with restrictive policies.
import { expect, test, type Page } from "../fixtures";
import { checker, framed, handed, listen, events } from "../host";

type Server = Awaited<ReturnType<typeof checker>>;
const head = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>某某旗综合行政执法局</title>`;
const script = `<script src="checker/xieguan-checker.js"></script>`;

test.beforeEach(({ page }) => listen(page));

/** Opens a page around the element, with the element's files beside it. */
async function open(
  page: Page,
  site: Server,
  element: string,
  headers: Record<string, string> = {},
  files: Record<string, string> = {},
) {
  site.settings.instead = (path: string) => {
    const [, file] = path.split("/checker/");
    if (file) return handed(file, files);
    const body = `${head}${script}</head><body>${element}<div id="elsewhere"></div>`;
    return path.endsWith("/host.html") ? { status: 200, type: "text/html; charset=utf-8", body, headers } : undefined;
  };
  await page.goto(`${site.url}host.html`);
}

const set = (page: Page, name: string, value: string) =>
  page
    .locator("xieguan-checker")
    .evaluate((element, [name, value]) => element.setAttribute(name!, value!), [name, value]);
/** The element's iframe, to check that it is still the same. */
const frameOf = (page: Page) => page.locator("xieguan-checker iframe").elementHandle();

test("what was typed outlives an attribute that is set again, and waits for leave where one changes", async ({
  page,
  site,
}) => {
  await open(page, site, `<xieguan-checker mode="apply" post="01"></xieguan-checker>`);
  const frame = await framed(page);
  const before = await frameOf(page);
  // Nothing was typed: the same value changes nothing, and a change takes effect at once.
  for (const name of ["mode", "post"])
    await page
      .locator("xieguan-checker")
      .evaluate((element, name) => element.setAttribute(name, element.getAttribute(name)!), name);
  expect(await before!.evaluate((element) => element.isConnected)).toBe(true);

  await frame.evaluate(() => {
    location.hash = "#/form/person";
  });
  await frame.getByLabel("姓名", { exact: true }).fill("王芳");
  await expect(frame.getByLabel("姓名", { exact: true })).toHaveValue("王芳");
  await set(page, "mode", "apply");
  expect(await events(page, "change-pending")).toEqual([]);
  for (const [name, value] of [
    ["mode", "check"],
    ["post", "02"],
    ["notice", "#n"],
    ["src", "other.html"],
  ] as const)
    await set(page, name, value);
  expect(await events(page, "change-pending")).toEqual(
    ["mode", "post", "notice", "src"].map((attribute) => ({ attribute })),
  );
  await expect(frame.getByLabel("姓名", { exact: true })).toHaveValue("王芳");
  // The outer page can only learn that something was typed.
  const all = await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, "events")));
  expect(all).not.toContain("王芳");

  await page.locator("xieguan-checker").evaluate((element) => {
    for (const name of ["src", "notice"]) element.removeAttribute(name);
    (element as HTMLElement & { reload(): void }).reload();
  });
  await expect((await framed(page)).locator("#main h1")).toContainText("能不能报名");
  // Nothing was typed in the new frame.
  await set(page, "mode", "apply");
  await expect((await framed(page)).locator("#main h1")).toContainText("报名");
  expect(await events(page, "change-pending")).toHaveLength(6);
});

test.describe("colours", () => {
  // Playwright would make every frame light.
  test.use({ colorScheme: null });
  test("the theme is followed without loading anything anew", async ({ page, site }) => {
    const style = `<style>xieguan-checker { color-scheme: light } xieguan-checker[theme="dark"] { --xieguan-act: rgb(120, 20, 20); }</style>`;
    await open(page, site, `${style}<xieguan-checker></xieguan-checker>`);
    const frame = await framed(page);
    const looks = () =>
      frame.evaluate(() => [
        matchMedia("(prefers-color-scheme: dark)").matches,
        document.documentElement.style.getPropertyValue("--act"),
      ]);
    await expect.poll(looks).toEqual([false, ""]);
    await frame.getByRole("link", { name: /开始自查/ }).click();
    await frame.locator("form input").first().check();
    await set(page, "theme", "dark");
    await expect.poll(looks).toEqual([true, "rgb(120, 20, 20)"]);
    await set(page, "theme", "light");
    await expect.poll(looks).toEqual([false, ""]);
    await expect(frame.locator("form input").first()).toBeChecked();
    expect(await events(page, "change-pending")).toEqual([]);
  });
});

test("an address that is none is as if there were none, and the link stands before anything else", async ({
  page,
  site,
  guard,
}) => {
  guard.allow(/Content Security Policy|ERR_BLOCKED_BY_CSP/);
  const body = `<xieguan-checker src="http://["><a href="https://example.invalid/check">到自查页面去</a></xieguan-checker>`;
  await open(page, site, body);
  await framed(page);
  expect(await events(page, "error")).toEqual([]);
  await set(page, "src", "https://[");
  await framed(page);
  await open(page, site, body, { "content-security-policy": "frame-src 'none'" });
  await expect(page.getByRole("link", { name: "到自查页面去" })).toBeVisible();
});

test("moved with its frame where the browser can, anew where it cannot", async ({ page, site }) => {
  await open(page, site, `<xieguan-checker mode="apply"></xieguan-checker>`);
  const frame = await framed(page);
  await frame.evaluate(() => {
    location.hash = "#/form/person";
  });
  await frame.getByLabel("姓名", { exact: true }).fill("王芳");
  await page.evaluate(() => {
    const [place, element] = [document.getElementById("elsewhere")!, document.querySelector("xieguan-checker")!];
    (place as Element & { moveBefore(node: Node, child: null): void }).moveBefore(element, null);
  });
  await expect(frame.getByLabel("姓名", { exact: true })).toHaveValue("王芳");
  await page.evaluate(() => document.body.append(document.querySelector("xieguan-checker")!));
  await expect((await framed(page)).locator("#main h1")).toContainText("报名");
});

const OPENER = { "cross-origin-opener-policy": "same-origin" };
for (const policy of ["require-corp", "credentialless"]) {
  const host = { "cross-origin-embedder-policy": policy };
  test(`a page with COEP ${policy}: by itself where it is isolated`, async ({ page, site }) => {
    await open(page, site, `<xieguan-checker></xieguan-checker>`, { ...host, ...OPENER });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await works(page);
  });

  test(`a page with COEP ${policy}: where it is not isolated, by the attribute`, async ({ page, site }) => {
    await open(page, site, `<xieguan-checker credentialless></xieguan-checker>`, host);
    await works(page);
  });

  test(`a page with COEP ${policy}: by the headers of the frame's page alone`, async ({ page, site }) => {
    await open(page, site, `<xieguan-checker></xieguan-checker>`, host, {
      "cross-origin-embedder-policy": "require-corp",
    });
    await works(page);
  });

  test(`a page with COEP ${policy}: files of another origin`, async ({ page, site, guard }) => {
    guard.allow(/^foreign: http:\/\/127\.0\.0\.1:\d+\/checker\//);
    const files = await checker();
    try {
      const headers = {
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "cross-origin",
      };
      files.settings.instead = (path: string) => handed(path.slice("/checker/".length), headers);
      await open(
        page,
        site,
        `<script src="${files.url}xieguan-checker.js"></script><xieguan-checker src="${files.url}checker.html"></xieguan-checker>`,
        host,
      );
      await works(page);
    } finally {
      await files.close();
    }
  });

  test(`a page with COEP ${policy}: with none of these a link stays`, async ({ page, site, guard }) => {
    guard.allow(/ERR_BLOCKED_BY_RESPONSE/);
    await page.clock.install();
    await open(page, site, `<xieguan-checker></xieguan-checker>`, host);
    await page.clock.runFor(16_000);
    await expect.poll(() => events(page, "error")).toEqual([{ reason: "timeout" }]);
    await expect(page.locator("xieguan-checker").getByRole("link", { name: /打开协管自查/ })).toBeVisible();
  });
}

/** Goes from the first page to the first question. */
async function works(page: Page) {
  const frame = await framed(page);
  await frame.getByRole("link", { name: /开始自查/ }).press("Enter");
  await expect(frame.locator("#main h1")).toContainText("学历");
  expect(await events(page, "error")).toEqual([]);
}
