// Watches the program load. If a part of it cannot be fetched or started, the plain page,
// which is already on screen, shows a message: what happened, and what to do. Once the program
// runs, it handles its own failures (crates/ui/src/platform/boot.rs, with the same ids).
let settled = false;

function settle() {
  settled = true;
  later("settled");
}

function fail() {
  if (settled) return;
  settle();
  // A panic during the start shows its own message, and has done so by now.
  if (!document.getElementById("notice-crashed").hidden) return;
  document.getElementById("app").hidden = true;
  document.getElementById("loading").hidden = true;
  document.getElementById("plain").hidden = false;
  const notice = document.getElementById("notice-not-loaded");
  notice.hidden = false;
  notice.querySelector("h2").focus();
}

// Trunk's event comes once the program has started.
addEventListener("TrunkApplicationStarted", settle);

// In the capture phase, since the error of a script that cannot be fetched does not bubble.
// The program runs without pictures and style sheets.
addEventListener(
  "error",
  ({ target }) => {
    if (target === window || target instanceof HTMLScriptElement) fail();
  },
  true,
);
addEventListener("unhandledrejection", fail);

// Scripts that few visitors need are fetched only by those, and what nothing waits for is fetched
// behind the program. `cargo xtask dist` marks them by the reason in `data-when`.
function later(when) {
  for (const { src } of document.querySelectorAll(`script[type=later][data-when=${when}]`)) import(src);
}
if (document.documentElement.classList.contains("kiosk")) later("kiosk");
if (document.querySelector("link[rel=xieguan-language]")) later("language");

// A page opened with ?notice= follows that recruitment notice. It is fetched while the program
// loads, which gets it as text (crates/ui/src/platform/notice.rs). Only the page's own origin
// is allowed: no one else may learn of the visit.
const MOST_BYTES = 8 * 1024 * 1024;

async function notice(address) {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) return { problem: "otherOrigin" };
  const answer = await fetch(url, { credentials: "omit", redirect: "error" });
  if (!answer.ok) return { problem: "unreadable" };
  const reader = answer.body.getReader();
  const parts = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      reader.cancel();
      return { problem: "tooBig" };
    }
    parts.push(value);
  }
  const whole = await new Blob(parts).arrayBuffer();
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(whole) };
  } catch {
    return { problem: "notText" };
  }
}

const address = new URLSearchParams(location.search).get("notice");
if (address) {
  globalThis.xieguanNotice = {};
  notice(address)
    .catch(() => ({ problem: "unreadable" }))
    .then((found) => {
      globalThis.xieguanNotice = found;
      dispatchEvent(new Event("xieguan:notice"));
    });
}
