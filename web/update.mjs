// The copy of the program for use offline (web/worker.js). Registers it after the page has
// loaded. A new version is offered to the visitor and does not take over by itself.
const { content: registrar } = document.querySelector("meta[name=xieguan-worker]");
const workers = navigator.serviceWorker;
// Not in development, not from a file, not in a frame, and not for visitors who save data: the
// copy is twice as large as what the page needs to start.
if (registrar && workers && top === self && !navigator.connection?.saveData) {
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 500));
  const begin = () => idle(() => keep().catch((error) => console.warn(String(error))), { timeout: 3000 });
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

async function keep() {
  if (!(await workers.getRegistration())) register();
  const registration = await workers.ready;
  const offer = () => {
    if (registration.waiting) banner(registration);
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  // Between two visits to a kiosk, no one has to be asked.
  addEventListener("xieguan:over", () => registration.waiting?.postMessage("take over"));
}

/** Trusted Types forbid passing an address to `register`. So a page with a policy of its own
 * registers the worker, and does nothing else. */
function register() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = new URL(registrar, document.baseURI).href;
  document.body.append(frame);
  workers.ready.then(() => frame.remove());
}

function banner(registration) {
  if (document.documentElement.classList.contains("kiosk")) return;
  const by = (id) => document.getElementById(id);
  by("update").hidden = false;
  by("update-later").onclick = () => {
    by("update").hidden = true;
  };
  by("update-now").onclick = () => {
    // Only this page is reloaded. If something is unsaved, the browser asks first; if the
    // visitor declines, the page stays, with the button.
    if (!registration.waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("take over");
  };
}
