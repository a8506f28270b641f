// ZEN engine in its WebAssembly build, which has expressions but no decision tables. So the
// rule is one expression.
import start, { evaluateExpression } from "@gorules/zen-engine-wasm";
import { BARS, COLLEGE, SENIOR_HIGH, WEIGHED } from "./applicant.mjs";

const list = (names) => `[${names.map((name) => `"${name}"`).join(", ")}]`;

const certificate = `education in ${list(COLLEGE)} or certificate <= hired`;
const relaxed = `service != "none" and education in ${list(SENIOR_HIGH)}`;
const fails = [
  "hired < adult",
  "engaged >= tooOld",
  `not (${certificate} or (${relaxed}))`,
  'conduct == "no"',
  'ability == "no"',
  ...BARS,
];
const weighed = ['conduct == "unsure"', 'ability == "unsure"', ...WEIGHED];

const RULE = `${fails.join(" or ")} ? "notMet" : (${weighed.join(" or ")} ? "forBureau" : "met")`;

export async function zen(module) {
  await start({ module_or_path: module });
  return (applicant) => evaluateExpression(RULE, applicant);
}
