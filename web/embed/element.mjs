// <xieguan-checker>: the checker for other sites, in a sandboxed frame. The page and the frame
// communicate through one port, which only the frame made by this element gets.
// docs/decisions/0012.
(() => {
  const name = "xieguan-checker";
  // Defines the element once, even if several builds of the script are loaded. On a server,
  // where a page is rendered without a browser, it does nothing.
  if (globalThis.customElements?.get(name) ?? !globalThis.customElements) return;
  const page = new URL("./checker.html", import.meta.url);
  const tokens = ["ink", "line", "paper", "wash", "navy", "navy-wash", "act", "act-over", "radius"];
  const outcomes = ["met", "notMet", "unknown", "dependsOnNotice", "forBureau"];
  /** The largest notice. One with a thousand posts is smaller. */
  const most = 8 * 1024 * 1024;

  class Checker extends HTMLElement {
    static observedAttributes = ["credentialless", "lang", "mode", "notice", "post", "src", "theme"];
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
      // The link is visible until the frame is ready, and if it fails.
      root.replaceChildren(slot);
      const address = this.#address();
      link.href = address.href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = /^en\b/i.test(this.lang)
        ? "Open the self-check: can you apply to be an urban-management auxiliary?"
        : "打开协管自查：能不能报名城管协管员";
      slot.append(link);
      frame.sandbox = "allow-scripts allow-forms allow-downloads allow-modals";
      frame.referrerPolicy = "no-referrer";
      frame.title = this.title || "协管自查";
      // Resets the page's styles for this frame.
      frame.style.cssText = "all:initial;display:block;width:100%;height:0";
      // A page with COEP allows only frames that opt in, or frames without credentials.
      frame.credentialless = globalThis.crossOriginIsolated || this.hasAttribute("credentialless");
      let notice;
      // WebKit also reports a load when only the hash changes in a frame of another origin. A document answers one port
      // and no later one, so the port that was answered last is used.
      frame.onload = async () => {
        // Only now, since the element with the notice may be further down in the page.
        notice ??= this.#notice();
        const found = await notice;
        if (this.#frame !== frame) return;
        const { port1, port2 } = new MessageChannel();
        this.#port ??= port1;
        port1.onmessage = ({ data }) => {
          if (this.#frame !== frame) return;
          if (this.#port !== port1) this.#port?.close();
          this.#port = port1;
          this.#hear(data ?? {}, slot);
        };
        const settings = {
          xieguan: 1,
          lang: this.lang,
          post: this.getAttribute("post"),
          notice: found,
          theme: this.#theme(),
        };
        // A sandboxed frame has no origin to name as the target. This element made it, and its
        // address was checked above.
        frame.contentWindow.postMessage(settings, "*", [port2]);
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

    /** Keeps the frame when the element is moved by `moveBefore`, in browsers that have it. */
    connectedMoveCallback() {}

    attributeChangedCallback(attribute, before, now) {
      if (!this.#frame || before === now) return;
      if (attribute === "theme") {
        this.#paint();
        this.#port?.postMessage({ theme: this.#theme() });
      } else if (attribute === "lang") {
        this.#port?.postMessage({ lang: this.lang });
      } else if (this.#typed) this.#tell("change-pending", { attribute });
      else this.reload();
    }

    /** Reloads the frame with the current attributes. What was typed in it is lost. */
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

    /** The address in `src`, relative to the page. Any scheme but http, https and file is ignored. */
    #address() {
      let address;
      try {
        address = new URL(this.getAttribute("src") ?? page, document.baseURI);
      } catch {}
      if (!/^(https?|file):/.test(address?.protocol)) address = new URL(page);
      address.hash = this.getAttribute("mode") === "apply" ? "#/form" : "#/";
      return address;
    }

    /** Sets light or dark, by the attribute or as the page around it. */
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

    /** Handles messages of the frame. Unknown types and malformed values are ignored. */
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

    /** The text of the notice, from an element of this page or from a file of this origin. */
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
