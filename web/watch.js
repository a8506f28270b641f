// Put into the page itself, before everything else: counts from the first moment on what
// the page's policy stopped and what it asked of any network, for #/privacy. Also puts on the
// page what style depends on before anything is painted: whether many people use this machine
// (web/kiosk.mjs), whether an app shows the page, and large type that was asked for.
(() => {
  const folder = new URL(".", location.href).href;
  const stopped = [];
  const files = [];
  const elsewhere = [];
  /** When the page and the program stood: what is asked for after that is counted. */
  let ready = Infinity;
  let awaited = 2;
  const shown = new Set();
  const show = () => shown.forEach((one) => one.show());

  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    stopped.push(`${effectiveDirective} ${blockedURI}`.trim());
    show();
  });
  const stands = () => {
    awaited -= 1;
    if (awaited === 0) ready = performance.now();
  };
  addEventListener("TrunkApplicationStarted", stands, { once: true });
  addEventListener("load", stands, { once: true });
  /** Icons and the like, which browsers fetch when they see fit, belong to the loading. */
  const named = (address) =>
    [...document.head.querySelectorAll("link[href], meta[name=xieguan-worker]")].some(
      (one) => address === (one.href ?? new URL(one.content, document.baseURI).href),
    );
  const asked = ({ name, startTime }) => {
    // Not the photo and the like, which come from this page's own memory.
    if (startTime < ready || !/^(https?|wss?):/.test(name) || named(name)) return;
    if (name.startsWith(folder)) files.push(name.slice(folder.length));
    else elsewhere.push(name);
    show();
  };
  if (globalThis.PerformanceObserver) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(asked));
    observer.observe({ type: "resource", buffered: true });
  }

  const policy = () => {
    const meta = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    return meta ? meta.content.split("; ") : [];
  };
  const told = {
    stopped: () => stopped.length,
    elsewhere: () => elsewhere.length,
    files: () => files.length,
    list: () => [...stopped, ...elsewhere, ...files].join("\n"),
    policy: () => policy().join(";\n"),
  };
  // `<xieguan-told of="stopped">`: a number or a text that keeps itself up to date.
  customElements.define(
    "xieguan-told",
    class extends HTMLElement {
      connectedCallback() {
        shown.add(this);
        this.show();
      }
      disconnectedCallback() {
        shown.delete(this);
      }
      show() {
        this.textContent = told[this.getAttribute("of")]();
      }
    },
  );

  // A program that was built for a kiosk has the class from the beginning. In the query it
  // outlives every change of the hash; in the hash it would be gone with the next page.
  const [route, query] = location.hash.split("?");
  if (new URLSearchParams(query).has("kiosk")) {
    const before = location.search ? `${location.search}&` : "?";
    location.replace(`${location.pathname}${before}${query}${route}`);
  } else if (new URLSearchParams(location.search).has("kiosk")) {
    document.documentElement.classList.add("kiosk");
  }
  const classes = document.documentElement.classList;
  // The browsers within WeChat and QQ save no files and print nothing.
  if (/MicroMessenger|\bQQ\//.test(navigator.userAgent)) classes.add("within-app");
  try {
    // Where storage is switched off, reading it throws. See crates/ui/src/platform/view.rs.
    const isAsked = location.protocol !== "file:" && localStorage.getItem("xieguan-large");
    if (isAsked && !classes.contains("kiosk")) classes.add("large");
  } catch {
    // Standard type.
  }
})();
