// The ways in which the page comes to a person: in another page, from a copy, from a stick.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answerAll } from "../../browser/applicant.mjs";
import { fillSection, saved, sections, visit } from "../../browser/form.mjs";
import { sample } from "../../browser/notice.mjs";
import { startServer } from "../../browser/server.mjs";

const DIST = new URL("../../../dist/", import.meta.url);

export const specs = {
  async "the element in a page with a strict policy"({ page, site }) {
    const files = await startServer({ folder: fileURLToPath(new URL("embed/", DIST)), mount: "/checker/" });
    try {
      const script = readFileSync(new URL("embed/xieguan-checker.js", DIST), "utf8");
      const hash = createHash("sha256").update(script).digest("base64");
      // Firefox asks for the icon of the outer page.
      const policy = `default-src 'none'; img-src 'self'; script-src 'sha256-${hash}'; frame-src ${files.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
      const notice = (await sample("banner")).replaceAll("<", "\\u003c");
      const body = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>某旗</title><script>${script}</script></head>
        <body><xieguan-checker src="${files.url}checker.html" notice="#n"></xieguan-checker>
        <script type="application/json" id="n">${notice}</script>`;
      site.settings.instead = (path) =>
        path.endsWith("/host.html")
          ? { status: 200, type: "text/html; charset=utf-8", body, headers: { "content-security-policy": policy } }
          : undefined;
      // The drivers do not scroll the outer page for a click within its frame.
      await page.driver.manage().window().setRect({ width: 1200, height: 1500 });
      await page.goto(`${site.url}host.html`);
      const element = await page.driver.findElement({ css: "xieguan-checker" });
      const frame = await (await element.getShadowRoot()).findElement({ css: "iframe" });
      await page.driver.switchTo().frame(frame);
      await page.locator("#main").says("鄂托克旗");
      await page.getByRole("link", { name: /开始自查/ }).click();
      await answerAll(page);
      assert.equal(await page.locator("#main h1").innerText(), "符合");
      // The frame is as tall as its content.
      await page.waitForFunction(
        () => Math.abs(document.documentElement.getBoundingClientRect().height - innerHeight) < 3,
      );
    } finally {
      await files.close();
    }
  },

  async "loaded once, the server gone: self-check and form work"({ page, site }) {
    await page.open(site.url);
    await page.waitForFunction(() =>
      navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null),
    );
    await site.close();
    await page.open(`${site.url}?from=a-poster#/`);
    await page.getByRole("link", { name: /开始自查/ }).click();
    await answerAll(page);
    assert.equal(await page.locator("#main h1").innerText(), "符合");
    await visit(page, "#/form");
    await sections(page);
    await fillSection(page, "联系方式");
  },

  async "the single file, opened from a stick"({ page }) {
    await page.open(new URL("offline/xieguan.html", DIST).href);
    await page.getByRole("link", { name: /开始自查/ }).click();
    await answerAll(page);
    assert.equal(await page.locator("#main h1").innerText(), "符合");
    await visit(page, "#/form");
    await sections(page);
    await fillSection(page, "联系方式");
    const file = await saved(page);
    assert.match(readFileSync(await file.path(), "utf8"), /139 4750 1123/);
    await visit(page, "#/form/paper");
    await page.locator(".sheet-a4").says("13947501123");
    await page.open(new URL("offline/bureau.html", DIST).href);
  },
};
