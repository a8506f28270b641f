// Every part of the page in every state: `cargo xtask parts` (tests/parts).
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures";
import { startServer } from "../server.mjs";

const PARTS = process.env.XIEGUAN_PARTS ?? fileURLToPath(new URL("../../../target/xtask/parts", import.meta.url));

for (const colorScheme of ["light", "dark"] as const) {
  test(`every part is accessible in every state, ${colorScheme} @desktop`, async ({ page, axe, guard }) => {
    // It has a server of its own.
    guard.allow(/127\.0\.0\.1/);
    const server = await startServer({ folder: PARTS });
    await page.emulateMedia({ colorScheme });
    await page.goto(server.url);
    await expect(page.locator("[data-part]").first()).toBeVisible();
    const states = await page.locator("[data-part]").count();
    expect(states).toBeGreaterThan(40);
    await axe();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await server.close();
  });
}
