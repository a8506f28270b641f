// Checks accessibility with axe-core, against WCAG 2.2 AA.
import { expect, type Frame, type Page } from "@playwright/test";
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export interface AxeOptions {
  /** A part of the page, as a CSS selector; the whole page by default. */
  within?: string;
}

export async function checkAccessibility(page: Frame | Page, options: AxeOptions = {}) {
  // Injected through the debugger: the Content-Security-Policy and Trusted Types would refuse a
  // <script> element.
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([within, tags]) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const results = await axe.run(within ?? document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      });
      return results.violations.map(
        (rule) => `${rule.id}: ${rule.help}\n` + rule.nodes.map((node) => `  ${node.target}: ${node.html}`).join("\n"),
      );
    },
    [options.within, TAGS] as const,
  );
  expect(found, "WCAG 2.2 AA violations").toEqual([]);
}
