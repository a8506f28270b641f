// The engines, and how each is started: a driver for the whole run, a session for each spec.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { Page, WatchedPage } from "./page.mjs";

/** A program that xtask found. */
function program(variable) {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} names no program: run cargo xtask test --only engines`);
  return path;
}

async function service(executable, argumentsOf, options) {
  const port = await findFreePort();
  const service = new DriverService(executable, { loopback: true, port, args: argumentsOf(port), ...options });
  await service.start();
  return service;
}

/** A session. A page that never loads fails its own spec alone: by itself a driver waits for it for five minutes. */
async function open(driver, capabilities) {
  const session = await new Builder()
    .usingServer(await driver.address())
    .withCapabilities(capabilities)
    .build();
  await session.manage().setTimeouts({ pageLoad: 30_000 });
  return session;
}

/** Firefox without a window. What the console says comes over WebDriver BiDi. */
async function firefox(folder) {
  // A Firefox of another run may still have the default port.
  const socket = await findFreePort();
  const argumentsOf = (port) => [`--port=${port}`, `--websocket-port=${socket}`, "--log=error"];
  const driver = await service(program("XIEGUAN_GECKODRIVER"), argumentsOf, {
    env: { ...process.env, HOME: folder, MOZ_HEADLESS: "1" },
  });
  const downloads = join(folder, "downloads");
  await mkdir(downloads);
  const prefs = {
    "browser.download.dir": downloads,
    "browser.download.folderList": 2,
    "intl.accept_languages": "zh-CN",
    // Firefox 140 does not answer the question whether to leave by itself: reloading would never end.
    "dom.disable_beforeunload": true,
    // Nothing but the page's own requests.
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  };
  return {
    async session({ prefs: more = {} } = {}) {
      const capabilities = new Capabilities({
        browserName: "firefox",
        webSocketUrl: true,
        unhandledPromptBehavior: "accept",
        "moz:firefoxOptions": { binary: program("XIEGUAN_FIREFOX"), prefs: { ...prefs, ...more } },
      });
      const session = await open(driver, capabilities);
      const complaints = [];
      const note = ({ level, text, type }) => {
        if (level === "error" || type === "javascript") complaints.push(text);
      };
      await session.script().addConsoleMessageHandler(note);
      await session.script().addJavaScriptErrorHandler(note);
      return { page: new Page(session, downloads), complaints: async () => complaints, close: () => session.quit() };
    },
    stop: () => driver.kill(),
  };
}

/** WebKitGTK's MiniBrowser on a screen of its own. Its driver does not report the console: each page is watched from within. */
async function webkit(folder) {
  const { display, screen } = await xvfb();
  const downloads = join(folder, "downloads");
  await mkdir(downloads);
  await mkdir(join(folder, ".config"));
  await writeFile(join(folder, ".config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const driver = await service(program("XIEGUAN_WEBKITDRIVER"), (port) => [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, ".config"),
      // There is no graphics card.
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    },
  });
  return {
    async session({ features = [] } = {}) {
      const args = ["--automation", "--geometry=1280x900"];
      if (features.length > 0) args.push(`--features=${features.join(",")}`);
      const capabilities = new Capabilities({
        browserName: "MiniBrowser",
        unhandledPromptBehavior: "accept",
        "webkitgtk:browserOptions": { binary: program("XIEGUAN_MINIBROWSER"), args },
      });
      const session = await open(driver, capabilities);
      const page = new WatchedPage(session, downloads);
      return { page, complaints: () => page.complaints(), close: () => session.quit() };
    },
    async stop() {
      await driver.kill();
      screen.kill();
    },
  };
}

/** A screen in memory. The server chooses a free number and writes it to descriptor 3. */
async function xvfb() {
  const screen = spawn(
    program("XIEGUAN_XVFB"),
    ["-displayfd", "3", "-screen", "0", "1280x1600x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  process.once("exit", () => screen.kill());
  const display = await new Promise((ready, failed) => {
    screen.stdio[3].once("data", (number) => ready(`:${String(number).trim()}`));
    screen.once("error", failed);
    screen.once("exit", (code) => failed(new Error(`Xvfb stopped with ${code}`)));
  });
  return { display, screen };
}

export const ENGINES = { Firefox: firefox, WebKit: webkit };

/** Starts an engine, in a folder that is deleted when it stops. */
export async function start(name) {
  const folder = await mkdtemp(join(tmpdir(), `xieguan-${name}-`));
  const engine = await ENGINES[name](folder);
  return {
    ...engine,
    async stop() {
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
