// A page behind the few calls of Playwright that the helpers of tests/browser use (applicant.mjs, form.mjs …), over
// WebDriver: the same steps run in every engine.
import { mkdtemp, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { find } from "./find.mjs";

/** How long to wait for what a person would see, in milliseconds. */
const PATIENCE = 15_000;
/** The redrawing of a page can take an element away between two commands. The command is repeated. */
const REDRAWN =
  /^(StaleElementReference|ElementNotInteractable|ElementClickIntercepted|NoSuchElement|DetachedShadowRoot)Error$/;

/** Repeats `attempt` until it returns something other than `undefined`. */
async function patiently(attempt, missing) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    try {
      const result = await attempt();
      if (result !== undefined) return result;
    } catch (error) {
      if (!REDRAWN.test(error.name)) throw error;
      last = error;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`${await missing()}${last ? ` (${last.message})` : ""}`);
}

/** A regular expression as data. */
const plain = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : text);

/** Runs in the page. */
function insert(field, text) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
}

class Locator {
  #page;
  #steps;

  constructor(page, steps) {
    this.#page = page;
    this.#steps = steps;
  }

  #then(step) {
    return new Locator(this.#page, [...this.#steps, step]);
  }
  locator(css, { hasText } = {}) {
    const inner = this.#then({ css });
    return hasText === undefined ? inner : inner.filter({ hasText });
  }
  getByLabel(label, { exact = false } = {}) {
    return this.#then({ label: plain(label), exact });
  }
  getByRole(role, { name = "", exact = false, level } = {}) {
    return this.#then({ role, name: plain(name), exact, level });
  }
  filter({ hasText }) {
    return this.#then({ hasText: plain(hasText) });
  }
  first() {
    return this.nth(0);
  }
  last() {
    return this.nth(-1);
  }
  nth(at) {
    return this.#then({ at });
  }
  or(other) {
    return new Locator(this.#page, [{ either: [this.#steps, other.#steps] }]);
  }

  all() {
    return this.#page.driver.executeScript(find, this.#steps);
  }
  async count() {
    return (await this.all()).length;
  }
  /** Runs `act` with the first element, once it is there. */
  #with(act) {
    const missing = async () =>
      `not there: ${JSON.stringify(this.#steps)} on ${await this.#page.url()}\n${await this.#page.text()}`;
    return patiently(async () => {
      const [element] = await this.all();
      if (element === undefined) return undefined;
      return { is: await act(element) };
    }, missing).then(({ is }) => is);
  }
  waitFor() {
    return this.#with(async () => undefined);
  }
  evaluate(script, argument) {
    return this.#with((element) => this.#page.evaluate(script, element, argument));
  }
  /** Engines end it with a line break or not. */
  innerText() {
    return this.evaluate((element) => element.innerText.trim());
  }
  inputValue() {
    return this.evaluate((element) => element.value);
  }
  getAttribute(name) {
    return this.#with((element) => element.getAttribute(name));
  }
  /** Waits until the element's text contains `text`. */
  says(text) {
    const missing = async () => `does not say ${text}: ${await this.innerText()}`;
    return patiently(async () => ((await this.innerText()).includes(text) ? true : undefined), missing);
  }
  click() {
    return this.#with((element) => element.click());
  }
  check() {
    return this.#with(async (element) => {
      if (!(await element.isSelected())) await element.click();
    });
  }
  /**
   * Types over what stands in the field. WebKit's driver has no keys beyond the first plane of Unicode: such a text
   * comes in one piece, as from an input method.
   */
  fill(value) {
    return this.#with(async (element) => {
      if ((await element.getProperty("value")) !== "") await element.sendKeys(Key.chord(Key.CONTROL, "a"), Key.DELETE);
      if (/[\u{10000}-\u{10ffff}]/u.test(value)) return this.#page.evaluate(insert, element, value);
      if (value !== "") await element.sendKeys(value.replaceAll("\n", Key.ENTER));
    });
  }
  /** Chooses an option of a native menu by its value or its words. */
  async selectOption(wanted) {
    const options = this.locator("option");
    const at = await this.evaluate(
      (menu, wanted) => [...menu.options].findIndex(({ value, label }) => value === wanted || label === wanted),
      wanted,
    );
    if (at < 0) throw new Error(`no option ${wanted}`);
    await options.nth(at).click();
  }
  /** Chooses a file: the path of one, or `{ name, buffer }`. */
  async setInputFiles(file) {
    let path = file;
    if (typeof file !== "string") {
      path = join(await this.#page.folder(), file.name);
      await writeFile(path, file.buffer);
    }
    await this.#with((element) => element.sendKeys(path));
  }
}

export class Page extends Locator {
  /**
   * @param driver a session of selenium-webdriver
   * @param downloads the folder where it puts files
   */
  constructor(driver, downloads) {
    super(undefined, []);
    this.driver = driver;
    this.downloads = downloads;
  }
  locator(css, options) {
    return new Locator(this, []).locator(css, options);
  }
  getByLabel(label, options) {
    return new Locator(this, []).getByLabel(label, options);
  }
  getByRole(role, options) {
    return new Locator(this, []).getByRole(role, options);
  }
  async goto(address) {
    await this.driver.get(address);
  }
  /** Opens an address and waits until the program runs. */
  async open(address) {
    await this.goto(address);
    await this.locator("#main h1").waitFor();
  }
  /** A new folder, deleted with the engine's. */
  folder() {
    return mkdtemp(`${this.downloads}-`);
  }
  /** The address of the page, or of the frame that is chosen. */
  url() {
    return this.driver.executeScript("return location.href");
  }
  reload() {
    return this.driver.navigate().refresh();
  }
  /** What is shown, for messages. */
  text() {
    return this.driver.executeScript("return document.body?.innerText.replace(/\\s+/g, ' ').slice(0, 600)");
  }
  /** Runs a function in the page; promises are awaited. */
  async evaluate(script, ...given) {
    const run = `const done = arguments[arguments.length - 1];
      Promise.resolve((${script})(...Array.prototype.slice.call(arguments, 0, -1)))
        .then((is) => done({ is }), (error) => done({ error: String(error) }));`;
    const { is, error } = await this.driver.executeAsyncScript(run, ...given);
    if (error) throw new Error(error);
    return is;
  }
  waitForFunction(script, ...given) {
    return patiently(
      async () => (await this.evaluate(script, ...given)) || undefined,
      async () => `did not happen: ${script}\n${await this.text()}`,
    );
  }
  /** The next file that is saved. It is taken out of the folder: an engine may not write over it. */
  async waitForEvent(name) {
    if (name !== "download") throw new Error(`no event ${name}`);
    const file = await patiently(
      async () => {
        const files = await readdir(this.downloads);
        return files.length === 1 && !/\.(part|wkdownload)$/.test(files[0]) ? files[0] : undefined;
      },
      async () => "no file was saved",
    );
    const taken = join(await this.folder(), file);
    await rename(join(this.downloads, file), taken);
    return { path: async () => taken, suggestedFilename: () => file };
  }
}

/** Runs in the page: notes every error from now on. */
function watch() {
  const complaints = (globalThis.complaints = []);
  addEventListener("error", ({ message, target }) => complaints.push(message ?? `not fetched: ${target.src}`), true);
  addEventListener("unhandledrejection", ({ reason }) => complaints.push(`${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => complaints.push(violatedDirective));
  const { error } = console;
  console.error = (...all) => {
    complaints.push(all.join(" "));
    error.apply(console, all);
  };
}

/** A page of an engine whose driver does not report errors. Those before its `load` event are not seen. */
export class WatchedPage extends Page {
  #complaints = [];

  async #moving(move) {
    await this.complaints();
    await move();
    await this.driver.executeScript(watch);
  }
  goto(address) {
    return this.#moving(() => super.goto(address));
  }
  reload() {
    return this.#moving(() => super.reload());
  }
  /** All errors until now. */
  async complaints() {
    this.#complaints.push(...(await this.driver.executeScript("return (globalThis.complaints ?? []).splice(0)")));
    return this.#complaints;
  }
}
