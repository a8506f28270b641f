// The specs in English: they say Chinese words, and this looks for what stands there in English.
//
// `cargo xtask test --only english` opens every page in English. The methods of Playwright that look for words (`getByRole`,
// `toHaveText` and so on) then look for the English sentences that belong to the Chinese ones (sentences.ts). Specs whose
// point is words are tagged @chinese and left out.
import type { Expect, Locator, Page } from "@playwright/test";
import { HAN, said, type Words } from "./sentences";

/** Whether the specs run in English. */
export const IS_ENGLISH = process.env.XIEGUAN_SPEAK === "en";

interface Options {
  exact?: boolean;
  name?: Words;
  hasText?: Words;
  hasNotText?: Words;
}

function options<Given extends Options | undefined>(given: Given): Given {
  if (!given) return given;
  const changed = { ...given };
  for (const key of ["name", "hasText", "hasNotText"] as const)
    if (changed[key] !== undefined) changed[key] = said(changed[key], changed.exact);
  return changed;
}

const patched = new WeakSet<object>();

/** Makes pages and their parts look for English. */
export function lookForEnglish(page: Page) {
  const prototypes = [page, page.locator("x"), page.frameLocator("x")].map(
    (one) => Object.getPrototypeOf(one) as object,
  );
  for (const prototype of prototypes) {
    if (patched.has(prototype)) continue;
    patched.add(prototype);
    const wrap = (name: string, change: (given: never[]) => unknown[]) => {
      const method = (prototype as Record<string, unknown>)[name];
      if (typeof method !== "function") return;
      (prototype as Record<string, unknown>)[name] = function (this: unknown, ...given: never[]) {
        return method.apply(this, change(given));
      };
    };
    for (const name of ["getByText", "getByLabel", "getByPlaceholder", "getByTitle", "getByAltText"])
      wrap(name, ([words, given]: [Words, Options?]) => [said(words, given?.exact), given]);
    wrap("getByRole", ([role, given]: [string, Options?]) => [role, options(given)]);
    wrap("locator", ([selector, given]: [unknown, Options?]) => [selector, options(given)]);
    wrap("filter", ([given]: [Options?]) => [options(given)]);
    chooseInEnglish(prototype);
  }
}

/** Chooses an option of a menu by its English words. Places and peoples have their Chinese names in English, too. */
function chooseInEnglish(prototype: object) {
  const { selectOption } = prototype as Partial<Locator>;
  if (!selectOption || !("filter" in prototype)) return;
  (prototype as Locator).selectOption = async function (this: Locator, choice, ...rest) {
    const label = typeof choice === "string" ? choice : choice && "label" in choice ? choice.label : undefined;
    if (!label || !HAN.test(label)) return selectOption.call(this, choice, ...rest);
    const option = this.locator("option").filter({ hasText: new RegExp(said(label, true)) });
    return selectOption.call(this, await option.first().getAttribute("value"), ...rest);
  };
}

const ABOUT_WORDS = /^to(HaveText|ContainText|HaveTitle|HaveAccessibleName|HaveAccessibleDescription)$/;

/** `expect` that looks for English in what stands on a page. */
export function expectEnglish(base: Expect): Expect {
  const translated = (given: unknown, exact: boolean): unknown => {
    if (Array.isArray(given)) return given.map((one) => translated(one, exact));
    return typeof given === "string" || given instanceof RegExp ? said(given, exact) : given;
  };
  const wrapped = (matchers: object): object =>
    new Proxy(matchers, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (name === "not") return wrapped(value as object);
        if (typeof value !== "function" || !ABOUT_WORDS.test(String(name))) return value;
        return (given: unknown, ...rest: unknown[]) =>
          (value as (...all: unknown[]) => unknown).call(target, translated(given, name !== "toContainText"), ...rest);
      },
    });
  const isOfPage = (value: unknown): value is Page | Locator =>
    typeof value === "object" && value !== null && "locator" in value;
  /** What was read from a page: a text, or several. */
  const isText = (value: unknown) =>
    typeof value === "string" ||
    (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"));
  const read = (matchers: object): object =>
    new Proxy(matchers, {
      get(target, name) {
        const value = Reflect.get(target, name) as (given: unknown) => unknown;
        if (name === "not") return read(value);
        const like = (given: unknown): unknown => {
          if (Array.isArray(given)) return given.map(like);
          return typeof given === "string" && HAN.test(given) ? base.stringMatching(said(given, true)) : given;
        };
        const match = Reflect.get(target, "toMatch") as (given: unknown) => unknown;
        const isHan = (given: unknown): given is string => typeof given === "string" && HAN.test(given);
        switch (name) {
          case "toBe":
          case "toContain":
            return (given: unknown) =>
              isHan(given) ? match.call(target, said(given, name === "toBe")) : value.call(target, given);
          case "toMatch":
            return (given: Words) => match.call(target, said(given));
          case "toEqual":
            return (given: unknown) => value.call(target, like(given));
          default:
            return value;
        }
      },
    });
  return new Proxy(base, {
    apply(target, self, given: [unknown]) {
      const matchers = Reflect.apply(target, self, given) as object;
      if (isOfPage(given[0])) return wrapped(matchers);
      return isText(given[0]) ? read(matchers) : matchers;
    },
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      return name === "soft" ? expectEnglish(value as Expect) : value;
    },
  });
}
