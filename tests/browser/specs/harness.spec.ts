// Tests of the fixtures: they catch what they promise to catch.
import { expect, test } from "../fixtures";

const MISHAPS = [
  { what: "a console error", seen: /^console: planted/, plant: () => console.error("planted") },
  {
    what: "an uncaught exception",
    seen: /^exception: .*planted/,
    plant: () =>
      void setTimeout(() => {
        throw new Error("planted");
      }),
  },
  {
    what: "a request to another origin",
    seen: /^foreign: http:\/\/127\.0\.0\.1:9\//,
    plant: () => void fetch("http://127.0.0.1:9/").catch(() => undefined),
  },
  {
    what: "words that change in place",
    seen: /^console: words changed in place: "planted"/,
    plant: () => {
      document.createTreeWalker(document.querySelector("#main h1")!, NodeFilter.SHOW_TEXT).nextNode()!.nodeValue =
        "planted";
    },
  },
  {
    what: "words that are taken away from an element that stays",
    seen: /^console: words removed in place/,
    plant: () =>
      document
        .createTreeWalker(document.querySelector("#main h1")!, NodeFilter.SHOW_TEXT)
        .nextNode()!
        .parentNode!.firstChild!.remove(),
  },
  {
    what: "something put before words, in a program that has taken the place of another",
    seen: /^console: words pushed aside in place: "planted"/,
    plant: async () => {
      const [app, heading] = [document.createElement("div"), document.createElement("h1")];
      app.id = "app";
      heading.append("planted");
      app.append(heading);
      document.getElementById("app")!.replaceWith(app);
      await new Promise((drawn) => setTimeout(drawn));
      heading.prepend(document.createElement("svg"));
    },
  },
];

test.describe("where the page's own policy stops nothing", () => {
  test.use({ bypassCSP: true });
  for (const { what, seen, plant } of MISHAPS) {
    test(`the guard sees ${what}`, async ({ app, page, guard }) => {
      guard.allow(/./);
      await app.open();
      await page.evaluate(plant);
      await expect.poll(() => guard.seen.join("\n")).toMatch(new RegExp(seen, "m"));
    });
  }
});

test("what the guard sees and nobody allows fails the test", async ({ app, page }) => {
  await app.open();
  // Only from here on: everything above must pass, so that this is the expected failure.
  test.fail();
  await page.evaluate(() => console.error("planted"));
});

test("axe sees a picture without a text", async ({ app, page, axe }) => {
  await app.open();
  await page.evaluate(() => document.querySelector("main")!.append(new Image(20, 20)));
  await expect(axe()).rejects.toThrow(/image-alt/);
});

test("axe works under the strictest Content-Security-Policy", async ({ page, site, axe, guard }) => {
  const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const body = `<!doctype html><html lang="zh"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>a</title><main><h1>a</h1><button></button></main></html>`;
  await page.route("**/strict.html", (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(`${site.url}strict.html`);
  await expect(axe()).rejects.toThrow(/button-name/);
  expect(guard.seen).toEqual([]);
});

test("ime composes before it commits", async ({ app, page, ime }) => {
  await app.open();
  const events = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const field = document.createElement("input");
    for (const type of ["compositionstart", "compositionend"]) field.addEventListener(type, () => seen.push(type));
    field.addEventListener("input", (event) => seen.push(`${(event as InputEvent).isComposing} ${field.value}`));
    document.body.append(field);
    field.focus();
    return seen;
  });
  await ime([
    ["wo", "我"],
    ["men", "们"],
  ]);
  const seen = await events.jsonValue();
  expect(seen.slice(0, 3)).toEqual(["compositionstart", "true w", "true wo"]);
  expect(seen.at(-1)).toMatch(/我们$|compositionend/);
  expect(seen.filter((event) => event === "compositionend")).toHaveLength(2);
});
