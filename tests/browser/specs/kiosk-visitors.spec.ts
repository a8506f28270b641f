// What 200 visitors in a row leave in memory.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures";
import { another } from "../offline";

// A trace would record 200 pages. A small window is drawn faster.
test.use({ trace: "off", viewport: { width: 320, height: 320 } });

test("200 visitors in a row leave memory flat", async ({ page, site }) => {
  test.slow();
  await page.goto(`${site.url}?kiosk#/question/birth-date`);
  await another(page, 0);
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const megabytes = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value / 2 ** 20;
    const documents = metrics.find(({ name }) => name === "Documents")!.value;
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
    const sizes = processInfo
      .filter(({ type }) => type === "renderer")
      .map(({ id }) => {
        const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))!;
        return Number(kilobytes) / 1024;
      });
    return { heap, documents, process: Math.max(...sizes) };
  };
  const measured: Awaited<ReturnType<typeof megabytes>>[] = [];
  for (let visitor = 1; visitor <= 200; visitor += 1) {
    const before = await page.evaluate((number) => {
      location.hash = "#/question/birth-date";
      const typed = document.querySelector("input");
      if (typed) {
        typed.value = `2001${number}`;
        typed.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      document.getElementById("kiosk-now")!.click();
      return performance.timeOrigin;
    }, visitor);
    await another(page, before);
    if ([20, 80, 140, 200].includes(visitor)) measured.push(await megabytes());
  }
  const [early, ...later] = measured;
  const shown = measured.map(
    ({ heap, documents, process }) =>
      `${heap.toFixed(1)} MB of heap, ${documents} documents, ${process.toFixed(0)} MB in all`,
  );
  console.log(`after 20, 80, 140, 200 visitors: ${shown.join("; ")}`);
  expect(later.at(-1)!.heap).toBeLessThan(early!.heap * 1.2 + 1);
  expect(later.at(-1)!.documents).toBeLessThanOrEqual(early!.documents + 2);
  expect(later.at(-1)!.process).toBeLessThan(early!.process * 1.3 + 20);
});
