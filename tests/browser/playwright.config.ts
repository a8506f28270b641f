// Run by `cargo xtask test --only browser`, which names the browser and builds
// the site. By hand: XIEGUAN_CHROMIUM=/usr/bin/chromium npx playwright test.
import { defineConfig } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./chromium.mjs";

export default defineConfig({
  testDir: "specs",
  outputDir: process.env.XIEGUAN_OUTPUT ?? "test-results",
  // A test that passes on a second try hides a defect.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 5_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    // The copy for use without a network has specs of its own: elsewhere it would only make
    // every test load the site twice.
    serviceWorkers: "block",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments() },
  },
  projects: [
    {
      // What applicants hold in their hands: every flow runs here.
      name: "phone",
      grepInvert: /@desktop-only/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      // What the bureau sits at: only what differs there.
      name: "desktop",
      grep: /@desktop/,
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
});
