// The site as a bureau would host it: a real nginx with the configuration of dist/deploy.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base } from "../fixtures";
import { sections, visit } from "../form.mjs";
import { load, startNginx, tested } from "../nginx";
import { standing } from "../offline";
import { SITE } from "../server.mjs";

/** The budget of `cargo xtask size` for the program, module and glue. */
const BUDGET = 105 * 1024;

const test = base.extend<{ nginx: Awaited<ReturnType<typeof startNginx>> }>({
  nginx: async ({ guard }, use) => {
    const nginx = await startNginx();
    guard.allow(new RegExp(`^foreign: ${nginx.origin}/`));
    await use(nginx);
    await nginx.close();
  },
});
test.use({ serviceWorkers: "allow" });

test("a first visit is within the budget, and the headers say what the page says", async ({ page, nginx }) => {
  const answer = await page.goto(nginx.url);
  await standing(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe("activated");
  // When the page runs it requests its offline copy, beginning with this file.
  const all = nginx.sent();
  const first = all.slice(
    0,
    all.findIndex(({ path }) => path.endsWith("/worker.html")),
  );

  expect(all.filter(({ status }) => status !== 200 && status !== 304)).toEqual([]);
  const program = first.filter(({ path }) => /web-\w+\.(js|wasm)$/.test(path));
  expect(program).toHaveLength(2);
  for (const { encoding } of program) expect(encoding).toBe("br");
  const sum = (sent: typeof all) => sent.reduce((bytes, answer) => bytes + answer.bytes, 0);
  const kilobytes = (sent: typeof all) => (sum(sent) / 1024).toFixed(1);
  console.log(
    `first visit: ${first.length} requests, ${kilobytes(first)} KB with headers, of which the program is ${kilobytes(program)};` +
      ` afterwards ${kilobytes(all.slice(first.length))} KB for use without a network`,
  );
  expect(program.reduce((bytes, answer) => bytes + answer.body, 0)).toBeLessThanOrEqual(BUDGET);
  // Nothing is sent twice: the copy uses what was fetched already.
  const modules = all.filter(({ path, status }) => status === 200 && path.endsWith(".wasm")).map(({ path }) => path);
  expect(new Set(modules).size).toBe(modules.length);

  const headers = answer!.headers();
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
    readFileSync(join(SITE, "index.html"), "utf8"),
  )![1];
  expect(headers["content-security-policy"]).toBe(`${meta}; frame-ancestors 'none'`);
  expect(headers).toMatchObject({
    "cache-control": "no-cache",
    "content-encoding": "br",
    "content-type": "text/html; charset=utf-8",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  expect(headers["permissions-policy"]).toContain("geolocation=()");

  // Under the header's policy, as under the page's own, a room loads and runs.
  await visit(page, "#/form");
  await sections(page);
});

test("every file has its type, its caching and its encodings; what is not there is an error", async ({
  nginx,
  request,
  guard,
}) => {
  guard.allow(/404/);
  const names = readFileSync(join(SITE, "worker.js"), "utf8");
  const files = [...names.matchAll(/\["([^"]+)","sha384-/g)].map(([, name]) => name!);
  expect(files.length).toBeGreaterThan(10);
  const types: Record<string, string> = {
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    mjs: "text/javascript; charset=utf-8",
    json: "application/json; charset=utf-8",
    wasm: "application/wasm",
    webmanifest: "application/manifest+json; charset=utf-8",
    html: "text/html; charset=utf-8",
    png: "image/png",
  };
  for (const name of [...files, "worker.js"]) {
    const ending = name === "./" ? "html" : name.split(".").pop()!;
    for (const encoding of ["br", "gzip", "identity"]) {
      const answer = await request.get(nginx.url + name, { headers: { "accept-encoding": encoding } });
      expect(answer.status(), name).toBe(200);
      const headers = answer.headers();
      expect(headers["content-type"], name).toBe(types[ending]);
      const hashed = /-[0-9a-f]{16}/.test(name);
      expect(headers["cache-control"], name).toBe(hashed ? "public, max-age=31536000, immutable" : "no-cache");
      // A shared cache must not give one client what it stored for another.
      if (ending !== "png") {
        expect(headers["content-encoding"], name).toBe(encoding === "identity" ? undefined : encoding);
        expect(headers["vary"], name).toBe("Accept-Encoding");
      }
    }
  }
  for (const gone of ["web-0000000000000000.js", "web-0000000000000000_bg.wasm", "nothing", "icons/"]) {
    const answer = await request.get(nginx.url + gone);
    expect([403, 404], gone).toContain(answer.status());
    expect(await answer.text()).not.toContain("协管");
    expect(answer.headers()["cache-control"], gone).toBeUndefined();
  }
});

test("pages with an embedder policy can have the element's files, and nothing else", async ({ nginx, request }) => {
  const policies = async (path: string) => {
    const headers = (await request.get(`${nginx.origin}/bureau/${path}`)).headers();
    return [headers["cross-origin-embedder-policy"], headers["cross-origin-resource-policy"]];
  };
  expect(await policies("embed/checker.html")).toEqual(["require-corp", "cross-origin"]);
  for (const script of ["js", "mjs"])
    expect(await policies(`embed/xieguan-checker.${script}`)).toEqual([undefined, "cross-origin"]);
  for (const page of ["xieguan/", "xieguan/bureau.html"]) expect(await policies(page)).toEqual([undefined, undefined]);
});

test("an error has the headers of a page, and a policy that allows nothing", async ({
  page,
  nginx,
  request,
  guard,
}) => {
  guard.allow(/404|403|405/);
  const expected = (await request.get(nginx.url)).headers();
  const asked = ["nothing", "nothing/index.html", "no/bureau.html", "icons/"].map((path) =>
    request.get(nginx.url + path),
  );
  for (const answer of await Promise.all([...asked, request.post(nginx.url)])) {
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    const headers = answer.headers();
    expect(headers["content-security-policy"], answer.url()).toBe(
      "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    for (const name of [
      "referrer-policy",
      "x-content-type-options",
      "cross-origin-opener-policy",
      "permissions-policy",
    ])
      expect(headers[name], `${name} of ${answer.url()}`).toBe(expected[name]);
  }
  // A 304 must not carry a policy: it would replace the page's own.
  const again = await request.get(nginx.url, { headers: { "if-none-match": expected["etag"]! } });
  expect(again.status()).toBe(304);
  expect(again.headers()["content-security-policy"]).toBe(expected["content-security-policy"]);
  // A worker has no policy of its own here.
  expect((await request.get(nginx.url + "worker.js")).headers()["content-security-policy"]).toBeUndefined();
  await page.goto(nginx.url + "nothing");
  await expect(page.locator("body")).toContainText("404");
});

test("a folder without its slash leads on by path alone", async ({ nginx, request }) => {
  for (const path of ["/bureau/xieguan", "/bureau/xieguan/icons"]) {
    const answer = await request.get(nginx.origin + path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(301);
    expect(answer.headers()["location"], path).toBe(`${path}/`);
  }
});

test("nginx takes both configurations without a warning", async () => {
  for (const configuration of ["nginx.conf", "nginx-without-brotli.conf"] as const) {
    const { takes, output } = await tested(configuration);
    expect(takes, output).toBe(true);
    expect(output, configuration).not.toMatch(/\[(warn|error|crit|alert|emerg)\]/);
  }
});

test("without its module for brotli nginx sends gzip", async ({ request }) => {
  const nginx = await startNginx("nginx-without-brotli.conf");
  try {
    for (const name of ["", "worker.js", "bureau.html"]) {
      const answer = await request.get(nginx.url + name, { headers: { "accept-encoding": "br, gzip" } });
      expect(answer.status(), name).toBe(200);
      expect(answer.headers(), name).toMatchObject({
        "content-encoding": "gzip",
        vary: "Accept-Encoding",
        "x-content-type-options": "nosniff",
      });
    }
  } finally {
    await nginx.close();
  }
});

test("one core of nginx under load", async ({ nginx }) => {
  const path = new URL(nginx.url).pathname;
  const wasm = readFileSync(join(SITE, "index.html"), "utf8").match(/web-\w+_bg\.wasm/)![0];
  const page = await load(nginx.port, path, 32, 1.5);
  const module = await load(nginx.port, path + wasm, 32, 1.5);
  console.log(
    `nginx, one worker: ${page} requests a second for the page, ${module} for the module (${Math.round((module * 131) / 1024)} MB a second)`,
  );
  // Far below what any machine does: a bureau has thousands of applicants, not millions.
  expect(page).toBeGreaterThan(300);
  expect(module).toBeGreaterThan(50);
});
