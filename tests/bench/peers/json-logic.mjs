// json-logic-engine: one expression, compiled to a function.
import { LogicEngine } from "json-logic-engine";
import { BARS, COLLEGE, SENIOR_HIGH, WEIGHED } from "./applicant.mjs";

const the = (name) => ({ var: name });
const is = (name, value) => ({ "===": [the(name), value] });

const oldEnough = { ">=": [the("hired"), the("adult")] };
const youngEnough = { "<": [the("engaged"), the("tooOld")] };
const certificate = { or: [{ in: [the("education"), COLLEGE] }, { "<=": [the("certificate"), the("hired")] }] };
const relaxed = { and: [{ "!==": [the("service"), "none"] }, { in: [the("education"), SENIOR_HIGH] }] };

const RULE = {
  if: [
    {
      or: [
        { "!": [oldEnough] },
        { "!": [youngEnough] },
        { "!": [{ or: [certificate, relaxed] }] },
        is("conduct", "no"),
        is("ability", "no"),
        ...BARS.map(the),
      ],
    },
    "notMet",
    { or: [is("conduct", "unsure"), is("ability", "unsure"), ...WEIGHED.map(the)] },
    "forBureau",
    "met",
  ],
};

export function jsonLogic() {
  return new LogicEngine().build(RULE);
}
