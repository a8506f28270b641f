// Only in the page for <xieguan-checker>, before everything else: receives the settings from
// the element, and reports to it the height of the page, that something was typed, and the
// outcome. It never reports answers.
(() => {
  if (parent === window) return;
  const page = document.documentElement;
  page.classList.add("embedded");
  const RULES = "";
  const colours = ["ink", "line", "paper", "wash", "navy", "navy-wash", "act", "act-over"];
  const tones = { met: "met", unmet: "notMet", unknown: "unknown", depends: "dependsOnNotice", bureau: "forBureau" };
  const by = (id) => document.getElementById(id);
  let port;
  const last = {};
  /** Reports a value, if it has changed. */
  const tell = (type, value, more) => {
    if (!port || last[type] === value) return;
    last[type] = value;
    if (value !== undefined) port.postMessage({ type, ...more });
  };

  const look = () => {
    const main = by("app")?.querySelector("#main");
    const broken = ["notice-not-loaded", "notice-crashed"].some((id) => by(id)?.hidden === false);
    tell("ready", main && !by("app").hidden ? true : undefined, { rulesVersion: RULES });
    tell("error", broken ? true : undefined);
    const height = Math.ceil(page.getBoundingClientRect().height);
    tell("resize", height, { height });
    const card = location.hash === "#/result" ? main?.querySelector(".outcome") : null;
    const tone = card && Object.keys(tones).find((name) => card.classList.contains(name));
    tell("outcome", tone ? tones[tone] : undefined, { outcome: tones[tone], rulesVersion: RULES });
  };
  // After a delay, so that the page is complete. Animation frames would not run while the
  // frame is out of sight.
  let due = 0;
  const soon = () => {
    due ||= setTimeout(() => {
      due = 0;
      look();
    }, 30);
  };

  /** Sets the theme. Missing or invalid values reset earlier ones. */
  const paint = (theme) => {
    const is = (value, sound) => (typeof value === "string" && sound(value) ? value : "");
    for (const token of colours)
      page.style.setProperty(
        `--${token}`,
        is(theme?.[token], (value) => CSS.supports("color", value)),
      );
    page.style.setProperty(
      "--radius",
      is(theme?.radius, (value) => /^\d{1,2}(px|rem|em)?$/.test(value)),
    );
  };

  const settle = ({ lang, theme, notice, post }) => {
    paint(theme);
    if (typeof lang === "string") globalThis.xieguanLang = lang.slice(0, 100);
    if (typeof post === "string") globalThis.xieguanPost = post.slice(0, 100);
    if (notice) {
      const { text, problem } = notice;
      globalThis.xieguanNotice = typeof text === "string" ? { text } : { problem: String(problem) };
    }
  };

  // The program waits for the message of the element (web/start-one-file.mjs), but not for
  // long: another page may have framed this one without the element.
  globalThis.xieguanHost = new Promise((resolve) => {
    setTimeout(resolve, 3000);
    addEventListener("message", function heard({ source, data, ports }) {
      // Other frames can send messages too. The message of the parent counts, once, with a
      // port.
      if (source !== parent || data?.xieguan !== 1 || ports.length !== 1) return;
      removeEventListener("message", heard);
      port = ports[0];
      port.onmessage = (event) => {
        if (event.data === "print") print();
        else if (event.data?.theme) paint(event.data.theme);
        else if (typeof event.data?.lang === "string")
          dispatchEvent(new CustomEvent("xieguan:lang", { detail: event.data.lang.slice(0, 100) }));
      };
      settle(data);
      resolve();
      soon();
    });
  });

  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(soon).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["hidden", "open", "class"],
    });
    new ResizeObserver(soon).observe(document.body);
  });
  // Typing, choosing, ticking, opening a file: from now on a reload would lose something.
  addEventListener("input", () => tell("typed", true), true);
  addEventListener("hashchange", () => {
    port?.postMessage({ type: "top" });
    soon();
  });
})();
