// Inline in the page, before everything else. From the first moment, counts what the page's
// policy stopped and what the page requested from any network, for #/privacy. Also sets the
// classes for style before anything is painted: kiosk (web/kiosk.mjs), browser within an app,
// large type.
(() => {
  const folder = new URL(".", location.href).href;
  const stopped = [];
  const files = [];
  const elsewhere = [];
  /** When page and program had loaded. Later requests are counted. */
  let ready = Infinity;
  let awaited = 2;
  const shown = new Set();
  const show = () => shown.forEach((element) => element.show());

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
  /** Whether the page names a file, such as its icon or a script. These are fetched at any time, so
   * they count as part of loading. */
  const named = (address) =>
    [...document.querySelectorAll("head link[href], script[src], meta[name=xieguan-worker]")].some(
      ({ href, src, content }) => address === (href ?? src ?? new URL(content, document.baseURI).href),
    );
  const asked = ({ name, startTime }) => {
    // Photos and the like come from the page's memory and are not counted.
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
  const values = {
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
        this.textContent = values[this.getAttribute("of")]();
      }
    },
  );

  // A page that was built for a kiosk has the class from the beginning. Otherwise `kiosk` is
  // moved from the hash to the query, which survives every change of the hash.
  const [route, query] = location.hash.split("?");
  if (new URLSearchParams(query).has("kiosk")) {
    const before = location.search ? `${location.search}&` : "?";
    location.replace(`${location.pathname}${before}${query}${route}`);
  } else if (new URLSearchParams(location.search).has("kiosk")) {
    document.documentElement.classList.add("kiosk");
  }
  const classes = document.documentElement.classList;
  // The browsers within WeChat and QQ save no files and do not print.
  if (/MicroMessenger|\bQQ\//.test(navigator.userAgent)) classes.add("within-app");
  try {
    // If storage is switched off, reading it throws. See crates/ui/src/platform/view.rs.
    const isAsked = location.protocol !== "file:" && localStorage.getItem("xieguan-large");
    if (isAsked && !classes.contains("kiosk")) classes.add("large");
  } catch {
    // Standard type.
  }
})();
