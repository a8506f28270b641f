// A machine that many people use: every visitor ends with a fresh document, by the button
// that is always in reach or by going away. Nothing of this runs anywhere else.
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
    // The last picture of this page is an empty one, also while the next is loading.
    page.classList.add("over");
    // The screen's own keyboard goes with the field that asked for it.
    document.activeElement?.blur();
    dispatchEvent(new Event("xieguan:over"));
    // A hash alone would keep the document, and with it everything in it.
    history.replaceState(null, "", `${location.pathname}${location.search}#/`);
    setTimeout(() => location.reload(), 60);
  };
  const tick = () => {
    const quiet = (performance.now() - touched) / 1000;
    left.textContent = String(Math.min(countdown, Math.max(0, Math.ceil(idle + countdown - quiet))));
    if (quiet >= idle + countdown) end();
    else if (quiet >= idle && !asks.open) asks.showModal();
    // Not at once: the finger that answers would press what lies beneath.
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

  // Nothing of a visit comes back. Nothing holds its end up: the program asks nobody here.
  listen(["pageshow"], ({ persisted }) => {
    if (persisted) end();
  });
  // No menus, nothing for the clipboard, where the next visitor would find it, and no file
  // dropped into the window, which would take the place of the page.
  listen(["contextmenu", "copy", "cut", "dragstart", "dragover", "drop"], (event) => event.preventDefault());
  // Links lead within the page, and leave no history to go back in.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const to = link.getAttribute("href");
    if (to.startsWith("#")) location.replace(to);
  });

  // How to type, for whoever has never used this screen: one line for letters, one for digits.
  const hints = bar.querySelectorAll("[data-typing]");
  const hint = ({ target }) => {
    const typed =
      target instanceof HTMLInputElement && !["text", "password"].includes(target.type) ? "" : target.inputMode;
    const kind = ["numeric", "tel", "decimal"].includes(typed) ? "digits" : "words";
    const field = typed !== "" || target instanceof HTMLTextAreaElement;
    for (const one of hints) one.hidden = !field || one.dataset.typing !== kind;
  };
  addEventListener("focusin", hint);
  addEventListener("focusout", () => hints.forEach((one) => (one.hidden = true)));
}
