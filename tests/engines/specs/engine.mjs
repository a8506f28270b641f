// What the engine computes, prints and lacks.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { answerAll } from "../../browser/applicant.mjs";
import { sections, visit } from "../../browser/form.mjs";
import { pages, scanned } from "../../browser/paper.mjs";
import { startServer } from "../../browser/server.mjs";
import { A4 } from "./bureau.mjs";

/** Opens an application and its sheet, and prints it. */
async function printed(page, application) {
  await visit(page, "#/form");
  await sections(page);
  const file = { name: "a.xieguan.json", buffer: Buffer.from(JSON.stringify(application)) };
  await page.getByLabel("打开以前存的文件").setInputFiles(file);
  await page.locator(".keeping .said").says("打开了");
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  return Buffer.from(await page.driver.printPage(A4), "base64");
}

/** A page that complains when its button is pressed. */
const FAULTY = {
  "faulty.html": {
    status: 200,
    type: "text/html",
    body: '<!doctype html><title>faulty</title><button>Complain</button><script src="faulty.js"></script>',
  },
  "faulty.js": {
    status: 200,
    type: "text/javascript",
    body: `document.querySelector("button").onclick = () => {
      console.error("said aloud");
      setTimeout(() => { throw new Error("thrown away"); });
    };`,
  },
};

export const specs = {
  "an error on the console is seen, and so is an exception": {
    allow: /said aloud|thrown away/,
    async run({ page, site, complaints }) {
      // A script of the page itself: of what the driver runs, Firefox does not report every exception.
      site.settings.instead = (path) => FAULTY[path.split("/").at(-1)];
      await page.goto(`${site.url}faulty.html`);
      await page.getByRole("button").click();
      const seen = async (pattern) => (await complaints()).some((text) => pattern.test(text));
      const end = Date.now() + 5000;
      while (!((await seen(/said aloud/)) && (await seen(/thrown away/))))
        assert.ok(Date.now() < end, `${await complaints()}`);
    },
  },

  async "every vector through the npm package, byte for byte as natively"({ page }) {
    const answers = process.env.XIEGUAN_NATIVE_ANSWERS;
    assert.ok(answers, "XIEGUAN_NATIVE_ANSWERS names the file with the native answers");
    const lines = await readFile(answers);
    const server = await startServer({ folder: fileURLToPath(new URL("../../../dist/npm/", import.meta.url)) });
    server.settings.instead = (path) => {
      if (path.endsWith("/host.html"))
        return { status: 200, type: "text/html", body: "<!doctype html><title>host</title>" };
      return path.endsWith("/answers") ? { status: 200, type: "text/plain; charset=utf-8", body: lines } : undefined;
    };
    try {
      await page.goto(`${server.url}host.html`);
      const { count, differing } = await page.evaluate(async () => {
        const names = ["xieguan.js", "fields/fields.js", "measures.js", "notice/notice.js"];
        const modules = await Promise.all(names.map((name) => import(new URL(name, location.href).href)));
        for (const module of modules) await module.default?.();
        const xieguan = Object.assign({}, ...modules);
        const text = await (await fetch("answers")).text();
        const cases = text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        const got = cases.map((one) => ({ ...one, got: JSON.stringify(xieguan[one.call](...one.arguments)) }));
        return { count: cases.length, differing: got.filter(({ answer, got }) => answer !== got) };
      });
      assert.ok(count > 250, `${count} cases`);
      assert.deepEqual(differing, []);
    } finally {
      await server.close();
    }
  },

  "the sheet is printed on one page, a longer one on two, its last row whole": {
    // WebKit's driver does not print.
    engines: ["Firefox"],
    async run({ page, site }) {
      const file = new URL("../../vectors/files/application-v1.xieguan.json", import.meta.url);
      const long = JSON.parse(await readFile(file, "utf8"));
      const short = { ...long, history: long.history.slice(-2), family: long.family.slice(0, 2) };
      await page.open(`${site.url}#/form`);
      for (const [application, count] of [
        [short, 1],
        [long, 2],
      ]) {
        const pdf = await printed(page, application);
        assert.equal((await pages(pdf)).length, count);
        // The code stands in the last row.
        assert.match(await scanned(pdf), /^XG1:/);
      }
    },
  },

  "without Trusted Types": {
    options: { prefs: { "dom.security.trusted_types.enabled": false }, features: ["-TrustedTypes"] },
    async run({ page, site }) {
      await page.open(`${site.url}#/question/education`);
      assert.equal(await page.evaluate(() => typeof globalThis.trustedTypes), "undefined");
      await answerAll(page);
      assert.equal(await page.locator("#main h1").innerText(), "符合");
      // The worker is registered in a frame, which makes a type where there are some.
      await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    },
  },
};
