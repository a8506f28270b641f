// What translators and extensions do to a page: they replace text nodes by elements. A program
// that still writes into its own nodes then writes where nobody sees it
// (crates/ui/src/parts/live.rs).

/**
 * Runs in every page. Complains on the console if the application changes or removes a text
 * node, or inserts before one, in an element that stays.
 */
export function watchWords() {
  const watch = () => {
    const isText = (node: Node | null): node is Text => node instanceof Text && node.data.trim() !== "";
    new MutationObserver((records) => {
      const came = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
      const isNew = (node: Node | null): boolean => node !== null && (came.has(node) || isNew(node.parentNode));
      const complain = (what: string, text: Text, at: Node | null) => {
        const around = at instanceof Element ? at.outerHTML : at?.parentElement?.outerHTML;
        console.error(`words ${what} in place: "${text.data}" in ${around?.slice(0, 300)}`);
      };
      for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
        // Another program replaces #app by its own.
        const within = target instanceof Element ? target : target.parentElement;
        if (!target.isConnected || isNew(target) || !within?.closest("#app")) continue;
        if (type === "characterData") {
          complain("changed", target as Text, target);
          continue;
        }
        // A custom element is responsible for its own content (web/watch.js).
        if (target instanceof Element && target.localName.includes("-")) continue;
        for (const node of removedNodes) if (isText(node)) complain("removed", node, target);
        if (addedNodes.length > 0 && isText(nextSibling)) complain("pushed aside", nextSibling, target);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch);
  else watch();
}

/** The complaints of {@link watchWords}. */
export const WORDS = /^console: words (changed|removed|pushed aside) in place/;

/**
 * Translates the page from now on: each text, also a later one, is replaced by a copy in
 * `<font><font>`, as Google Translate does. The words stay the same.
 */
export function translate() {
  const wrap = (text: Text) => {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const translated = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const skipped = node.parentElement?.closest("font, script, style, textarea, svg") ?? null;
      if (skipped === null && (node as Text).data.trim() !== "") texts.push(node as Text);
    }
    texts.forEach(wrap);
  };
  translated(document.body);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) translated(node);
  });
  observer.observe(document.body, { subtree: true, childList: true });
}

/** The texts of the application that {@link translate} did not reach. There should be none. */
export function untranslated(): string[] {
  const walker = document.createTreeWalker(document.getElementById("app")!, NodeFilter.SHOW_TEXT);
  const left: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    if (text.trim() !== "" && !node.parentElement!.closest("font, svg, textarea")) left.push(text);
  }
  return left;
}
