// What a person types stays on the device: checks every request and everything a browser
// stores, over the whole form with photo, file and passphrase.
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { chip, fillForm, saved, sections, visit } from "../form.mjs";
import { isRoom, kept, listed, counts } from "../offline";

test("nothing is asked of anyone after loading, and nothing is kept", async ({ app, page, context, site }) => {
  await app.open("#/");
  await page.waitForLoadState("networkidle");
  await visit(page, "#/form");
  await sections(page);
  await page.waitForLoadState("networkidle");
  const [log, asked] = [site.requests.length, [] as string[]];
  context.on("request", (request) => asked.push(request.url()));

  await fillForm(page);
  await visit(page, "#/form/photo");
  const photo = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 1200];
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#3a6ea5";
    context.fillRect(0, 0, 900, 1200);
    return canvas.toDataURL("image/png").split(",")[1]!;
  });
  await page
    .getByLabel("选择照片")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from(photo, "base64") });
  await page.getByRole("button", { name: "用这一张" }).click();
  await expect(page.locator("#main")).toContainText("照片放好了");
  await visit(page, "#/form");
  await page.getByLabel("给文件加口令（选填）").fill("草原 2026");
  const path = await (await saved(page)).path();
  expect(await readFile(path, "utf8")).toContain("protected");
  await page.getByLabel("打开以前存的文件").setInputFiles(path);
  await page.getByLabel("这个文件加了口令").fill("草原 2026");
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  await page.pdf({ preferCSSPageSize: true });
  await visit(page, "#/privacy");

  // Only the rooms that are visited are requested.
  expect(site.requests.slice(log).filter(({ path }) => !isRoom(path))).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("blob:") && !isRoom(url))).toEqual([]);
  expect(await kept(page)).toEqual([]);
  const { stopped, elsewhere, files } = await counts(page);
  expect({ stopped, elsewhere }).toEqual({ stopped: 0, elsewhere: 0 });
  const names = await listed(page);
  expect(names.filter((name) => !isRoom(name))).toEqual([]);
  expect(names).toHaveLength(files);
  expect(names.some((name) => name.startsWith("form-"))).toBe(true);
  expect(new URL(page.url()).hash).toBe("#/privacy");

  // Only a requested draft is stored, and it is told apart from everything else.
  await visit(page, "#/form");
  await page.getByRole("button", { name: /在这台设备上存草稿/ }).click();
  await expect.poll(() => kept(page)).toEqual(["xieguan-draft"]);
});
