// The Content-Security-Policy: what it stops, that the page counts it, and that the page itself
// needs none of it.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "../fixtures";
import { SITE } from "../server.mjs";
import { isRoom, listed, ONE_FILE, counts } from "../offline";

/** A foreign server that records every request. */
async function canary() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("heard");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { heard, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Attempts to inject or send something, each in another way. */
async function attack(page: Page, away: string) {
  await page.evaluate(async (away) => {
    // The debugger's own calls may evaluate; what runs later is under the page's policy.
    await new Promise((later) => setTimeout(later));
    const tries: (() => unknown)[] = [
      () => {
        const script = document.createElement("script");
        script.append("globalThis.planted = 'made'");
        document.body.append(script);
      },
      () => {
        document.body.setAttribute("style", "color: red");
      },
      () => {
        new (Function as unknown as new (code: string) => () => void)("globalThis.planted = 'eval'")();
      },
      () => fetch(`${away}fetch`),
      () => navigator.sendBeacon(`${away}beacon`, "1"),
      () => {
        new Image().src = `${away}image`;
      },
      () => new WebSocket(away.replace("http", "ws")),
      () => {
        const form = document.createElement("form");
        form.action = `${away}form`;
        form.method = "post";
        document.body.append(form);
        form.submit();
      },
      () => {
        const frame = document.createElement("iframe");
        frame.src = `${away}frame`;
        document.body.append(frame);
      },
      () => {
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=alert(1)>");
      },
    ];
    for (const attempt of tries) {
      try {
        await attempt();
      } catch {
        // Refused, as expected.
      }
    }
    await new Promise((later) => setTimeout(later, 300));
  }, away);
}

/** The directives that the attempts violate. */
const STOPPED = [
  "script-src-elem inline",
  "style-src-attr",
  "connect-src",
  "img-src",
  "form-action",
  "frame-src",
  "require-trusted-types-for",
];

/** The page as an attacker in between could change it, with a script of their own. */
async function tampered(page: Page, file: string) {
  const body = readFileSync(file, "utf8").replace("</body>", "<script>globalThis.planted = 'inline'</script></body>");
  await page.route(/\/$|xieguan\.html/, (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
}

for (const what of ["the site", "the single file"] as const) {
  test(`${what} stops and counts what is slipped in, and nothing gets out`, async ({ page, site, guard }) => {
    guard.allow(/./);
    const away = await canary();
    try {
      const address = what === "the site" ? site.url : ONE_FILE;
      await tampered(page, what === "the site" ? join(SITE, "index.html") : fileURLToPath(ONE_FILE));
      await page.goto(`${address}#/privacy`);
      await expect(page.locator("#main h1")).toHaveText("数据不出本机");
      // The injected script was stopped, and nothing of the page's own.
      expect(await counts(page)).toMatchObject({ stopped: 1, elsewhere: 0 });
      const names = await listed(page);
      expect(names.filter((name) => !isRoom(name))).toEqual(["script-src-elem inline"]);

      await attack(page, away.url);

      expect(away.heard).toEqual([]);
      expect(await page.evaluate(() => Reflect.get(globalThis, "planted"))).toBeUndefined();
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe("rgb(255, 0, 0)");
      const list = await page.locator("xieguan-told[of=list]").innerText();
      for (const directive of STOPPED) expect(list).toContain(directive);
      expect((await counts(page)).stopped).toBeGreaterThanOrEqual(10);
    } finally {
      away.close();
    }
  });
}

test("requests are counted where they are not stopped", async ({ app, page, guard }) => {
  guard.allow(/404|ERR_/);
  await app.open("#/privacy");
  await page.evaluate(() => fetch("nothing-there").catch(() => undefined));
  await expect.poll(() => listed(page)).toContain("nothing-there");
  // The document stays the same when a room loads, and its files are counted by name.
  await page.evaluate(() => (location.hash = "#/form"));
  await page.locator(".tasks").waitFor();
  await page.evaluate(() => (location.hash = "#/privacy"));
  await expect.poll(async () => (await listed(page)).some((name) => name.startsWith("form-"))).toBe(true);
  const names = await listed(page);
  expect(names.filter((name) => !isRoom(name))).toEqual(["nothing-there"]);
  expect(await counts(page)).toEqual({ stopped: 0, elsewhere: 0, files: names.length });
});

test("#/privacy shows the policy in force, and every page has one", async ({ app, page, axe }) => {
  await app.open("#/privacy");
  await axe();
  await page.getByText("规则原文").click();
  const shown = (await page.locator("xieguan-told[of=policy]").innerText()).replaceAll(";\n", "; ");
  const written = (file: string) =>
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  expect(shown).toBe(written(join(SITE, "index.html")));
  for (const file of [join(SITE, "index.html"), join(SITE, "worker.html"), fileURLToPath(ONE_FILE)]) {
    const policy = written(file);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy.replace("'wasm-unsafe-eval'", "")).not.toContain("unsafe");
  }
  expect(written(fileURLToPath(ONE_FILE))).toContain("connect-src 'none'");
});

test("a file that is not the one it was does not run", async ({ page, site, guard }) => {
  guard.allow(/integrity|digest|fetch|TypeError/i);
  await page.route("**/web-*_bg.wasm", async (route) => {
    const response = await route.fetch();
    const body = Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]);
    await route.fulfill({ response, body });
  });
  await page.goto(site.url);
  await expect(page.getByRole("heading", { name: "自查程序在这台设备上打不开" })).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
});
