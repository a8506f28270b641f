// The copy of the program for use without a network (web/worker.js): asks for it once the
// page stands, and offers a new version instead of taking the page over.
const { content: registrar } = document.querySelector("meta[name=xieguan-worker]");
const workers = navigator.serviceWorker;
// Not while developing, not from a file, not within another page, and not for those who
// save data: the copy is twice as large as what the page needs to start.
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
  // Between two visitors nobody has to be asked.
  addEventListener("xieguan:over", () => registration.waiting?.postMessage("take over"));
}

/** Under Trusted Types no address can be handed to `register`: a page with a policy of its
 * own does that, and nothing else. */
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
    // Only this page is loaded anew, and the browser asks where something is unsaved: then
    // it stays as it is, and the button is still there.
    if (!registration.waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("take over");
  };
}
