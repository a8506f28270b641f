// <xieguan-checker> in foreign pages.
import { answerAll } from "../applicant.mjs";
import { checkAccessibility } from "../axe";
import { expect, test, type Page } from "../fixtures";
import { checker, classic, example, fits, framed, hash, listen, events } from "../host";
import { sample } from "../notice.mjs";

type Server = Awaited<ReturnType<typeof checker>>;
let files: Server;
test.beforeAll(async () => {
  files = await checker();
});
test.afterAll(() => files.close());

test.beforeEach(async ({ page, guard }) => {
  // The files come from another origin on purpose.
  guard.allow(/^foreign: http:\/\/127\.0\.0\.1:\d+\/checker\//);
  await listen(page);
});

/** Opens a page around the element. */
async function open(page: Page, site: Server, body: string, headers: Record<string, string> = {}) {
  const banner = await sample("banner");
  site.settings.instead = (path: string) => {
    if (path.endsWith("/host.html")) return { status: 200, type: "text/html; charset=utf-8", body, headers };
    if (path.endsWith("/notice.json")) return { status: 200, type: "application/json", body: banner };
    return undefined;
  };
  await page.goto(`${site.url}host.html`);
}

const script = () => `<script src="${files.url}xieguan-checker.js"></script>`;
const head = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>某某旗综合行政执法局</title>`;

test("no policy: works from question to outcome, and leaks nothing either way @desktop", async ({ page, site }) => {
  await open(page, site, `${head}${script()}</head><body><h1>公告</h1><xieguan-checker></xieguan-checker>`);
  const frame = await framed(page);
  await fits(page);
  expect(await events(page, "ready")).toEqual([{ rulesVersion: expect.stringMatching(/^\d{4}\.\d+$/) }]);
  await expect(page.locator("xieguan-checker").getByRole("link", { name: /打开协管自查/ })).toBeHidden();

  await frame.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(frame);
  await fits(page);
  const outcomes = (await events(page, "outcome")) as { outcome: string }[];
  expect(outcomes).toEqual([{ outcome: expect.stringMatching(/^\w+$/), rulesVersion: expect.any(String) }]);
  // No message, address or storage of the outer page has anything of the answers.
  const all = await page.evaluate(() =>
    JSON.stringify([Reflect.get(globalThis, "events"), location.href, { ...localStorage }, document.cookie]),
  );
  expect(all).not.toMatch(/2001|2026-12|大专/);
  expect(files.requests.filter(({ path }) => path.includes("checker.html")).length).toBeGreaterThan(0);
  const before = files.requests.length + site.requests.length;

  // The two pages cannot read each other.
  expect(
    await page.evaluate(
      () => document.querySelector("xieguan-checker")!.shadowRoot!.querySelector("iframe")!.contentDocument,
    ),
  ).toBeNull();
  expect(
    await frame.evaluate(() => {
      try {
        return String(parent.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe("SecurityError");
  expect(
    await frame.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe("SecurityError");

  // The determination is printed by the button in the frame and by the element.
  await frame.evaluate(() => {
    window.print = () => Reflect.set(globalThis, "printed", (Reflect.get(globalThis, "printed") ?? 0) + 1);
  });
  await frame.getByRole("button", { name: "打印结果" }).click();
  await page.evaluate(() => (document.querySelector("xieguan-checker") as unknown as { print(): void }).print());
  await expect.poll(() => frame.evaluate(() => Reflect.get(globalThis, "printed"))).toBe(2);
  expect(files.requests.length + site.requests.length).toBe(before);
});

test("the strictest policy: the script by its hash, the frame by its origin, no WebAssembly", async ({
  page,
  site,
  guard,
}) => {
  const inline = classic();
  const policy = `default-src 'none'; script-src ${hash(inline)}; frame-src ${files.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const body = `${head}<script>${inline}</script></head><body><xieguan-checker src="${files.url}checker.html" notice="#n"></xieguan-checker>
    <script type="application/json" id="n">${(await sample("banner")).replaceAll("<", "\\u003c")}</script>`;
  await open(page, site, body, { "content-security-policy": policy });
  const frame = await framed(page);
  await fits(page);
  await expect(frame.locator("#main")).toContainText("鄂托克旗");
  expect(guard.seen.filter((text) => !text.startsWith("foreign:"))).toEqual([]);
});

test("a base, hostile sheets and a zoomed page", async ({ page, site }) => {
  const hostile = `* { all: revert; font-size: 3px !important; letter-spacing: 9px; color: red; line-height: 0; }
    iframe { display: none !important; width: 10px !important; height: 10px !important; } body { zoom: 1.5; } a, slot { display: none; }`;
  await open(
    page,
    site,
    `${head}<base href="https://example.invalid/elsewhere/"><style>${hostile}</style>${script()}</head><body><xieguan-checker></xieguan-checker>`,
  );
  const frame = await framed(page);
  await fits(page);
  expect(await frame.evaluate(() => getComputedStyle(document.querySelector("#main h1")!).letterSpacing)).toBe(
    "normal",
  );
  // By keyboard: Playwright clicks beside the elements of a zoomed frame.
  await frame.getByRole("link", { name: /开始自查/ }).press("Enter");
  await expect(frame.locator("#main h1")).toContainText("学历");
  await fits(page);
});

test("two elements, registered late and more than once", async ({ page, site, guard }) => {
  guard.allow(/^foreign: http/);
  await open(
    page,
    site,
    `${head}</head><body><xieguan-checker mode="check"></xieguan-checker><p>之间</p><xieguan-checker mode="apply" min-height="500" max-height="700"></xieguan-checker>`,
  );
  await expect(page.locator("xieguan-checker").first()).toBeEmpty();
  for (const name of ["xieguan-checker.js", "xieguan-checker.js"])
    await page.addScriptTag({ url: `${files.url}${name}` });
  const [check, apply] = [await framed(page, 0), await framed(page, 1)];
  await fits(page, 0);
  await expect(check.getByRole("link", { name: /开始自查/ })).toBeVisible();
  await expect(apply.locator("#main h1")).toContainText("报名");
  const height = await page
    .locator("xieguan-checker")
    .nth(1)
    .evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(500);
  expect(height).toBeLessThanOrEqual(705);
  // The two checkers do not affect each other.
  await check.getByRole("link", { name: /开始自查/ }).click();
  await expect(apply.locator("#main h1")).toContainText("报名");
  // Drafts are stored for an origin, and this frame has none: only files can be saved.
  await expect(apply.getByRole("button", { name: /存草稿/ })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await apply.getByRole("button", { name: "存成文件" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xieguan\.json$/);
});

test("right to left, in quirks mode", async ({ page, site }) => {
  await open(
    page,
    site,
    `<html dir="rtl"><head><meta charset="utf-8"><title>x</title>${script()}<body><table><tr><td><xieguan-checker></xieguan-checker></table>`,
  );
  expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
  const frame = await framed(page);
  expect(await frame.evaluate(() => document.compatMode)).toBe("CSS1Compat");
  expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
});

test.describe("colours", () => {
  // Playwright would make every frame light.
  test.use({ colorScheme: null });
  test("it follows the page's notice, post, theme and mode; another origin's notice it does not fetch", async ({
    page,
    site,
  }) => {
    const style = `<style>xieguan-checker { --xieguan-act: rgb(120, 20, 20); --xieguan-radius: 2px; --xieguan-paper: url(x); color-scheme: dark }</style>`;
    await open(
      page,
      site,
      `${head}${style}${script()}</head><body><xieguan-checker notice="notice.json" mode="apply"></xieguan-checker>`,
    );
    const post = await page.evaluate(async () => (await (await fetch("notice.json")).json()).posts[0]);
    await page
      .locator("xieguan-checker")
      .evaluate((element, name) => element.setAttribute("post", name), post.code ?? post.title);
    const frame = await framed(page);
    const token = (name: string) =>
      frame.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(), name);
    expect(await token("--act")).toBe("rgb(120, 20, 20)");
    expect(await token("--radius")).toBe("2px");
    expect(await token("--paper")).not.toContain("url");
    expect(await frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
    await frame.evaluate(() => {
      location.hash = "#/form/post";
    });
    await expect(frame.locator("#main")).toContainText(post.title);
    await expect(frame.locator(`#main input:checked, #main option:checked`).first()).toBeAttached();

    await page
      .locator("xieguan-checker")
      .evaluate((element, url) => element.setAttribute("notice", url), `${files.url}checker.html`);
    await expect.poll(() => events(page, "error")).toContainEqual({ reason: "notice" });
  });
});

test("forged messages are not heard", async ({ page, site }) => {
  // A frame without the element, which others can name, and one that forges messages.
  const forge = `<script>
    const message = { xieguan: 1, post: "x", theme: { act: "rgb(1, 2, 3)" }, notice: { text: "{}" } };
    setInterval(() => {
      parent.frames[0].postMessage(message, "*", [new MessageChannel().port2]);
      parent.postMessage({ type: "outcome", outcome: "met", rulesVersion: "1" }, "*");
      parent.postMessage({ type: "resize", height: 9000 }, "*");
    }, 20);</script>`;
  const body = `${head}${script()}</head><body><iframe sandbox="allow-scripts" src="${files.url}checker.html"></iframe>
    <iframe sandbox="allow-scripts" srcdoc='${forge}'></iframe><xieguan-checker></xieguan-checker>`;
  await open(page, site, body);
  await framed(page);
  await fits(page);
  const plain = page
    .frames()
    .find((frame) => frame.parentFrame() && frame.url().includes("checker.html") && !frame.url().includes("#"))!;
  // Framed without the element it also works, and takes nothing from its sibling.
  await expect(plain.locator("#main h1")).toBeVisible({ timeout: 20_000 });
  const act = (frame: typeof plain) =>
    frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--act").trim());
  expect(await act(plain)).not.toBe("rgb(1, 2, 3)");
  expect(await events(page, "outcome")).toEqual([]);
  // The frame already has its first message and ignores a second one.
  await page.evaluate(() => {
    const inner = document.querySelector("xieguan-checker")!.shadowRoot!.querySelector("iframe")!;
    inner.contentWindow!.postMessage({ xieguan: 1, theme: { act: "rgb(1, 2, 3)" } }, "*", [new MessageChannel().port2]);
  });
  expect(await act(await framed(page))).not.toBe("rgb(1, 2, 3)");
});

test("removed and added twenty times, it leaves nothing behind", async ({ page, site }) => {
  await open(page, site, `${head}${script()}</head><body><xieguan-checker></xieguan-checker>`);
  await framed(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const counted = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { frames: of("Frames"), listeners: of("JSEventListeners") };
  };
  const before = await counted();
  await page.evaluate(async () => {
    const element = document.querySelector("xieguan-checker")!;
    for (let count = 0; count < 20; count += 1) {
      element.remove();
      document.body.append(element);
      // Some are removed while they load, some at once.
      if (count % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await framed(page);
  await fits(page);
  await expect.poll(() => page.frames().length).toBe(2);
  // The browser may add a listener or two; a leak would be twenty.
  const listeners = async () => (await counted()).listeners - before.listeners;
  await expect.poll(listeners).toBeLessThan(5);
  expect((await counted()).frames).toBe(before.frames);
  await page.locator("xieguan-checker").evaluate((element) => element.remove());
  await expect.poll(() => page.frames().length).toBe(1);
});

test("where frames are blocked, or WebAssembly is missing, a plain link stays", async ({ page, site, guard }) => {
  guard.allow(/Content Security Policy|ERR_BLOCKED_BY_CSP|WebAssembly/);
  const content = `<a href="https://example.invalid/check">到自查页面去</a>`;
  await page.clock.install();
  await open(page, site, `${head}${script()}</head><body><xieguan-checker>${content}</xieguan-checker>`, {
    "content-security-policy": "frame-src 'none'",
  });
  await page.clock.runFor(16_000);
  await expect.poll(() => events(page, "error")).toEqual([{ reason: "timeout" }]);
  await expect(page.getByRole("link", { name: "到自查页面去" })).toBeVisible();
});

test("without WebAssembly in the frame", async ({ page, site, guard }) => {
  guard.allow(/WebAssembly/);
  await page.addInitScript(() => void (parent !== window && Reflect.deleteProperty(globalThis, "WebAssembly")));
  await open(page, site, `${head}${script()}</head><body><xieguan-checker></xieguan-checker>`);
  await expect.poll(() => events(page, "error"), { timeout: 20_000 }).toEqual([{ reason: "broken" }]);
  const link = page.locator("xieguan-checker").getByRole("link", { name: /打开协管自查/ });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", `${files.url}checker.html#/`);
});

test("the keyboard goes in and out @desktop", async ({ page, site }) => {
  await open(
    page,
    site,
    `${head}${script()}</head><body><button>前</button><xieguan-checker></xieguan-checker><button>后</button>`,
  );
  const frame = await framed(page);
  await page.getByRole("button", { name: "前" }).focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("xieguan-checker");
  await expect.poll(() => frame.evaluate(() => document.activeElement?.localName)).toBe("a");
  for (let count = 0; count < 40; count += 1) {
    if (await page.evaluate(() => document.activeElement?.textContent === "后")) break;
    await page.keyboard.press("Tab");
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("后");
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("xieguan-checker");
});

for (const name of ["bureau", "strict-csp"]) {
  test(`the example ${name} works as it stands @desktop`, async ({ page, guard }) => {
    guard.allow(/^foreign: http:\/\/127\.0\.0\.1/);
    const server = await example(name);
    try {
      await page.goto(server.url);
      const frame = await framed(page);
      await fits(page);
      await frame.getByRole("link", { name: /开始自查/ }).click();
      await expect(frame.locator("#main h1")).toContainText("学历");
      expect(await events(page, "error")).toEqual([]);
      // Also with the theme of the outer page.
      await checkAccessibility(frame);
    } finally {
      await server.close();
    }
  });
}
