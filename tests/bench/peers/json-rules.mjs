// json-rules-engine: a rule for each reason to fail or to go to the bureau, each with its
// event. The gravest event decides.
import { Engine } from "json-rules-engine";
import { BARS, COLLEGE, SENIOR_HIGH, WEIGHED } from "./applicant.mjs";

const is = (fact, value) => ({ fact, operator: "equal", value });
const of = (fact) => ({ fact });
const rule = (type, conditions) => ({ conditions, event: { type } });

const RULES = [
  rule("notMet", {
    any: [
      { fact: "hired", operator: "lessThan", value: of("adult") },
      { fact: "engaged", operator: "greaterThanInclusive", value: of("tooOld") },
    ],
  }),
  rule("notMet", {
    all: [
      { fact: "education", operator: "notIn", value: COLLEGE },
      { fact: "certificate", operator: "greaterThan", value: of("hired") },
      { any: [is("service", "none"), { fact: "education", operator: "notIn", value: SENIOR_HIGH }] },
    ],
  }),
  rule("notMet", { any: [is("conduct", "no"), is("ability", "no")] }),
  rule("notMet", { any: BARS.map((name) => is(name, true)) }),
  rule("forBureau", { any: [is("conduct", "unsure"), is("ability", "unsure")] }),
  rule("forBureau", { any: WEIGHED.map((name) => is(name, true)) }),
];

export function jsonRules() {
  const engine = new Engine(RULES);
  return async (applicant) => {
    const { events } = await engine.run(applicant);
    if (events.some(({ type }) => type === "notMet")) return "notMet";
    return events.length > 0 ? "forBureau" : "met";
  };
}
