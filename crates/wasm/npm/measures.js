// The Measures, article by article. Nothing is loaded, so there is nothing to wait for.
import articles from "./articles.js";

export function article(number) {
  if (typeof number !== "number" || Number.isNaN(number)) throw new Error("number: expected a number");
  const found = articles.find((one) => one.number === number);
  // Everyone gets an own one, to do with as they like.
  return found === undefined ? null : { ...found, items: [...found.items] };
}
