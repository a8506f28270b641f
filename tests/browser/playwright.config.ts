// Run by `cargo xtask test --only browser`, which builds the site and passes the browser's
// path. By hand: XIEGUAN_CHROMIUM=/usr/bin/chromium npx playwright test.
import { defineConfig } from "@playwright/test";
import { chromiumArguments, chromiumPath, headlessPath } from "./chromium.mjs";
import { IS_ENGLISH } from "./english";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const PROJECTS = [
  {
    // What applicants use: every flow runs here.
    name: "phone",
    grepInvert: /@desktop-only/,
    use: PHONE,
  },
  {
    // What the bureau uses: only what differs there.
    name: "desktop",
    grep: /@desktop/,
    use: { viewport: { width: 1440, height: 900 } },
  },
  {
    // In the whole browser, with its own way to keep files and to work offline.
    name: "whole-browser",
    testMatch: /(smoke|offline|one-file|files)\.spec\.ts/,
    use: { ...PHONE, launchOptions: { executablePath: chromiumPath(), args: chromiumArguments() } },
  },
];

/** In English nothing whose point is words, and nothing that has no words; see english.ts. */
const ENGLISH = [
  {
    name: "english",
    grepInvert: /@desktop-only|@chinese/,
    testIgnore: /(harness|language|parts|publisher|reading|vectors)\.spec\.ts/,
    use: PHONE,
  },
];

export default defineConfig({
  testDir: "specs",
  outputDir: process.env.XIEGUAN_OUTPUT ?? "test-results",
  // A test that passes only on a retry hides a defect.
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
    // A trace of every test takes a third of the time. Of one spec that fails:
    // XIEGUAN_SPECS='NAME --trace=on' cargo xtask test --only browser.
    trace: "off",
    // Offline use has its own specs. Elsewhere a service worker would load the site twice in
    // every test.
    serviceWorkers: "block",
    launchOptions: { executablePath: headlessPath(), args: chromiumArguments() },
  },
  projects: IS_ENGLISH ? ENGLISH : PROJECTS,
});
