// <xieguan-checker>: the checker in anyone's page, in a sandboxed frame of its own. The page
// around it and the frame reach each other through one port, which is handed to the frame
// that this very element made, and to nobody else. docs/decisions/0012.
(() => {
  const name = "xieguan-checker";
  // Once, however often the script is loaded and in whichever of its builds; and never where
  // a page is put together without a browser.
  if (globalThis.customElements?.get(name) ?? !globalThis.customElements) return;
  const page = new URL("./checker.html", import.meta.url);
  const tokens = ["ink", "line", "paper", "wash", "navy", "navy-wash", "act", "act-over", "radius"];
  const outcomes = ["met", "notMet", "unknown", "dependsOnNotice", "forBureau"];
  /** A notice with a thousand posts is smaller. */
  const most = 8 * 1024 * 1024;

  class Checker extends HTMLElement {
    static observedAttributes = ["credentialless", "mode", "notice", "post", "src", "theme"];
    #frame;
    #port;
    #timer;
    /** Whether something was typed or chosen in the frame. */
    #typed;

    connectedCallback() {
      this.#close();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const make = (tag) => document.createElement(tag);
      const [slot, link, frame] = [make("slot"), make("a"), make("iframe")];
      // Stays in sight until the frame answers, and whenever it cannot.
      root.replaceChildren(slot);
      const address = this.#address();
      link.href = address.href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "打开协管自查：能不能报名城管协管员";
      slot.append(link);
      frame.sandbox = "allow-scripts allow-forms allow-downloads allow-modals";
      frame.referrerPolicy = "no-referrer";
      frame.title = this.title || "协管自查";
      // What the page says of all frames, or of everything, is not said of this one.
      frame.style.cssText = "all:initial;display:block;width:100%;height:0";
      // A page that lets nothing in without leave (COEP) lets in a frame without credentials.
      frame.credentialless = globalThis.crossOriginIsolated || this.hasAttribute("credentialless");
      frame.onload = async () => {
        // Not before: an element that holds the notice may stand further down the page.
        const found = await this.#notice();
        if (this.#frame !== frame) return;
        this.#port?.close();
        const { port1, port2 } = new MessageChannel();
        this.#port = port1;
        port1.onmessage = ({ data }) => this.#hear(data ?? {}, slot);
        const told = {
          xieguan: 1,
          lang: this.lang,
          post: this.getAttribute("post"),
          notice: found,
          theme: this.#theme(),
        };
        // The frame has no origin to name. It is ours: made here, with an address checked above.
        frame.contentWindow.postMessage(told, "*", [port2]);
      };
      frame.src = address.href;
      this.#frame = frame;
      this.#paint();
      root.append(frame);
      this.#timer = setTimeout(() => this.#tell("error", { reason: "timeout" }), 15_000);
    }

    disconnectedCallback() {
      this.#close();
    }

    /** Moved by `moveBefore`, where a browser has it: the frame stays as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(attribute, before, now) {
      if (!this.#frame || before === now) return;
      if (attribute === "theme") {
        this.#paint();
        this.#port?.postMessage({ theme: this.#theme() });
      } else if (this.#typed) this.#tell("change-pending", { attribute });
      else this.reload();
    }

    /** Loads the frame anew, by the attributes as they are now. What was typed in it is lost. */
    reload() {
      if (this.isConnected) this.connectedCallback();
    }

    focus(options) {
      this.#frame?.focus(options);
    }

    /** Prints what the frame shows, as the button in it does. */
    print() {
      this.#port?.postMessage("print");
    }

    #close() {
      clearTimeout(this.#timer);
      this.#port?.close();
      this.#frame?.remove();
      this.#frame = this.#port = this.#typed = undefined;
    }

    /** Relative to the page around it; anything but a page of a site or a file is none. */
    #address() {
      let address;
      try {
        address = new URL(this.getAttribute("src") ?? page, document.baseURI);
      } catch {}
      if (!/^(https?|file):/.test(address?.protocol)) address = new URL(page);
      address.hash = this.getAttribute("mode") === "apply" ? "#/form" : "#/";
      return address;
    }

    /** Light or dark, as it is told or as the page around it. */
    #paint() {
      const scheme = this.getAttribute("theme");
      this.#frame.style.colorScheme = /^(light|dark)$/.test(scheme) ? scheme : "inherit";
    }

    #theme() {
      const style = getComputedStyle(this);
      return Object.fromEntries(tokens.map((token) => [token, style.getPropertyValue(`--xieguan-${token}`).trim()]));
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`xieguan-${what}`, { detail, bubbles: true, composed: true }));
    }

    /** Nothing but these, in these shapes: whatever else the frame says is not heard. */
    #hear({ type, height, outcome, rulesVersion }, slot) {
      const version = typeof rulesVersion === "string" && { rulesVersion: rulesVersion.slice(0, 20) };
      if (type === "ready" && version) {
        clearTimeout(this.#timer);
        slot.hidden = true;
        slot.style.display = "none";
        this.#tell(type, version);
      } else if (type === "resize" && height > 0 && height < 1e5) {
        const bound = (side, usual) => Number(this.getAttribute(`${side}-height`)) || usual;
        const held = Math.ceil(Math.min(bound("max", 1e5), Math.max(bound("min", 320), height)));
        this.#frame.style.height = `${held}px`;
        this.#tell(type, { height: held });
      } else if (type === "outcome" && version && outcomes.includes(outcome)) {
        this.#tell(type, { outcome, ...version });
      } else if (type === "typed") {
        this.#typed = true;
      } else if (type === "top") {
        if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      } else if (type === "error") {
        clearTimeout(this.#timer);
        this.#frame.style.display = "none";
        slot.hidden = false;
        slot.style.display = "";
        this.#tell(type, { reason: "broken" });
      }
    }

    /** The text of the notice: of an element of this page, or of a file of this origin. */
    async #notice() {
      const named = this.getAttribute("notice");
      if (!named) return;
      let problem = "unreadable";
      try {
        if (named[0] === "#") return { text: document.getElementById(named.slice(1)).textContent };
        const url = new URL(named, document.baseURI);
        if (url.origin === location.origin) {
          const answer = await fetch(url, { credentials: "omit", redirect: "error" });
          const text = await answer.text();
          problem = text.length > most ? "tooBig" : problem;
          if (answer.ok && text.length <= most) return { text };
        } else problem = "otherOrigin";
      } catch {}
      this.#tell("error", { reason: "notice" });
      return { problem };
    }
  }

  customElements.define(name, Checker);
})();
