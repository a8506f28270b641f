// The kiosk: a machine that many people use. Every visit ends by loading the document anew,
// after a press of the button that is always visible or after a time without input. On other
// devices nothing of this runs.
const page = document.documentElement;
if (page.classList.contains("kiosk")) kiosk();

function kiosk() {
  const by = (id) => document.getElementById(id);
  const [bar, asks, left] = [by("kiosk"), by("kiosk-asks"), by("kiosk-left")];
  const query = new URLSearchParams(location.search);
  const seconds = (name, usual) => (Number(query.get(name)) > 0 ? Number(query.get(name)) : usual);
  const idle = seconds("idle", 90);
  const countdown = seconds("countdown", 30);
  let touched = performance.now();
  let worked = false;

  const extend = () => {
    touched = performance.now();
  };
  const end = () => {
    // Hides the page, so that it is not visible while the next one loads.
    page.classList.add("over");
    // Closes the on-screen keyboard.
    document.activeElement?.blur();
    dispatchEvent(new Event("xieguan:over"));
    // A change of the hash alone would keep the document with everything in it.
    history.replaceState(null, "", `${location.pathname}${location.search}#/`);
    setTimeout(() => location.reload(), 60);
  };
  const tick = () => {
    const quiet = (performance.now() - touched) / 1000;
    left.textContent = String(Math.min(countdown, Math.max(0, Math.ceil(idle + countdown - quiet))));
    if (quiet >= idle + countdown) end();
    else if (quiet >= idle && !asks.open) asks.showModal();
    // With a delay: otherwise the same touch would press what lies beneath the dialogue.
    else if (quiet > 0.5 && quiet < idle && asks.open) asks.close();
  };

  bar.hidden = false;
  setInterval(tick, 200);
  const listen = (types, act, options) =>
    types.forEach((type) => addEventListener(type, act, { capture: true, ...options }));
  listen(["pointerdown", "touchmove", "keydown", "wheel", "input", "afterprint"], extend, { passive: true });
  listen(["input", "change"], () => {
    worked = true;
  });
  by("kiosk-end").addEventListener("click", () => {
    if (!worked) return end();
    // Whoever presses it by mistake loses nothing; whoever walks off leaves nothing, also
    // nothing to be seen behind the question.
    asks.classList.add("ends");
    touched = performance.now() - idle * 1000;
    tick();
  });
  asks.addEventListener("close", () => asks.classList.remove("ends"));
  by("kiosk-now").addEventListener("click", end);
  by("kiosk-stay").addEventListener("click", () => asks.close());

  // A page restored from the back/forward cache ends at once. The program asks no question
  // before unloading on a kiosk.
  listen(["pageshow"], ({ persisted }) => {
    if (persisted) end();
  });
  // No menus, and nothing on the clipboard, where the next visitor would find it. No dropped
  // files, which would replace the page.
  listen(["contextmenu", "copy", "cut", "dragstart", "dragover", "drop"], (event) => event.preventDefault());
  // Only links within the page work, and they add nothing to the history.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const to = link.getAttribute("href");
    if (to.startsWith("#")) location.replace(to);
  });

  // Hints for typing on this screen: one line for letters, one for digits.
  const hints = bar.querySelectorAll("[data-typing]");
  const hint = ({ target }) => {
    const typed =
      target instanceof HTMLInputElement && !["text", "password"].includes(target.type) ? "" : target.inputMode;
    const kind = ["numeric", "tel", "decimal"].includes(typed) ? "digits" : "words";
    const field = typed !== "" || target instanceof HTMLTextAreaElement;
    for (const line of hints) line.hidden = !field || line.dataset.typing !== kind;
  };
  addEventListener("focusin", hint);
  addEventListener("focusout", () => hints.forEach((line) => (line.hidden = true)));
}
