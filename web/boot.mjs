// Watches the program load. If a part of it cannot be fetched or started, the
// plain page that is already on screen gets its notice: what happened, and
// what to do. Once the program runs, it looks after itself
// (web/src/platform/boot.rs); the ids are the same there.
let settled = false;

function fail() {
  // A panic on the way up has its own notice, and has shown it by now.
  if (settled || !document.getElementById("notice-crashed").hidden) return;
  settled = true;
  document.getElementById("app").hidden = true;
  document.getElementById("loading").hidden = true;
  document.getElementById("plain").hidden = false;
  const notice = document.getElementById("notice-not-loaded");
  notice.hidden = false;
  notice.querySelector("h2").focus();
}

// Trunk's event comes once the program has started.
addEventListener("TrunkApplicationStarted", () => {
  settled = true;
});

// In the capture phase: a script that cannot be fetched reports to its own
// element only. Pictures and style sheets do not keep the program from running.
addEventListener(
  "error",
  ({ target }) => {
    if (target === window || target instanceof HTMLScriptElement) fail();
  },
  true,
);
addEventListener("unhandledrejection", fail);

// The application form comes with a program of its own: the whole one, which takes the
// place of the first (web/src/platform/whole.rs). `cargo xtask dist` writes its files'
// names into the page, and the digest of the module.
addEventListener("xieguan:whole", async ({ detail }) => {
  const [glue, wasm, integrity] = document.querySelector("meta[name=xieguan-whole]").content.split(" ");
  try {
    const at = (file) => new URL(file, document.baseURI);
    const [{ default: start }, module_or_path] = await Promise.all([import(at(glue)), fetch(at(wasm), { integrity })]);
    if (!module_or_path.ok) throw new Error(module_or_path.statusText);
    globalThis.xieguanHanded = detail;
    await start({ module_or_path });
  } catch (error) {
    console.warn(String(error));
    delete globalThis.xieguanHanded;
    dispatchEvent(new Event("xieguan:whole-failed"));
  }
});
