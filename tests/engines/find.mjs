// Runs in the page.

/**
 * The elements that a chain of steps leads to, in the order of the document.
 *
 * A step narrows what the one before it found: `css`, `label`, `role` with `name` and `level`, `hasText`, `at`. `either`
 * has two chains.
 */
export function find(steps) {
  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const matches = (text, wanted, exact) => {
    if (typeof wanted !== "string") return new RegExp(wanted.source, wanted.flags).test(tidy(text));
    return exact ? tidy(text) === wanted : tidy(text).toLowerCase().includes(wanted.toLowerCase());
  };
  const named = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "");
    return element.hasAttribute("aria-label") ? [element.getAttribute("aria-label")] : [];
  };
  const labels = (element) => [...named(element), ...[...(element.labels ?? [])].map((label) => label.textContent)];
  const spoken = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    return copy.textContent;
  };
  const name = (element) => {
    const [given] = labels(element);
    if (given !== undefined) return given;
    const legend = element.localName === "fieldset" && element.querySelector("legend");
    return spoken(legend || element);
  };
  const ROLES = {
    button: "button, [role=button]",
    group: "fieldset:not([role]), [role=group], details",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a[href]",
    radiogroup: "[role=radiogroup]",
  };
  const below = (roots, css) => {
    const found = new Set(roots.flatMap((root) => [...root.querySelectorAll(css)]));
    return [...document.querySelectorAll(css)].filter((element) => found.has(element));
  };
  const step = (found, { css, label, role, name: wanted, exact, level, hasText, at, either }) => {
    if (either) return [...new Set(either.flatMap((chain) => walk(chain)))];
    if (css) return below(found, css);
    if (label !== undefined) {
      const fields = below(found, "input, select, textarea, [aria-label], [aria-labelledby]");
      return fields.filter((field) => labels(field).some((text) => matches(text, label, exact)));
    }
    if (role) {
      const those = below(found, level ? `h${level}` : ROLES[role]);
      return those.filter((element) => element.checkVisibility() && matches(name(element), wanted, exact));
    }
    if (hasText !== undefined) return found.filter((element) => matches(element.textContent, hasText, false));
    const one = found.at(at);
    return one ? [one] : [];
  };
  const walk = (chain) => chain.reduce(step, [document]);
  return walk(steps);
}
