// What is timed: this project's rules, at the boundary and inside, and other engines.
import * as xieguan from "../../dist/npm/xieguan.js";
import { toColumns } from "./columns.mjs";
import { ready } from "./peers/applicant.mjs";
import { jsonLogic } from "./peers/json-logic.mjs";
import { jsonRules } from "./peers/json-rules.mjs";
import { zen } from "./peers/zen.mjs";

/**
 * Each has its `name`, what it `gives`, the number of people in one `pass`, and, if it gives
 * outcomes, `answer(applicant number)`. Budgets are multiples of the `unit`, the peer whose
 * time the others are given in.
 *
 * `lines` are the output of the program `applicants`; the others are WebAssembly modules.
 */
export async function contenders({ lines, npm, inside, zen: zenModule }) {
  const [{ readings }, ...cases] = lines;
  xieguan.initSync({ module: npm });
  const { exports: wasm } = await WebAssembly.instantiate(await WebAssembly.compile(inside));
  const people = cases.map(({ facts }) => facts);
  const prepared = people.map(ready);
  const births = people.slice(0, 10).map(({ birthDate }) => ({ birthDate }));

  const sync = (name, gives, inputs, answer) => ({
    name,
    gives,
    people: inputs.length,
    answer: (number) => answer(inputs[number]),
    pass: () => {
      for (const input of inputs) answer(input);
    },
  });
  const within = (name, gives, pass) => ({ name, gives, people: wasm.people(), pass });
  const engine = jsonRules();
  // A hundred thousand people: a call prepares tables first.
  const many = Array.from({ length: 100 }, () => people).flat();
  const columns = toColumns(many, xieguan.codes());
  const words = xieguan.codes().outcome;
  const known = [
    {
      ...sync("xieguan: determine", "outcome, reasons", people, (facts) => xieguan.determine(facts, readings).outcome),
      budget: { must: 45, goal: 30 },
    },
    {
      ...sync(
        "xieguan: determineMany",
        "outcome, reasons",
        people,
        (facts) => xieguan.determineMany([facts], readings)[0].outcome,
      ),
      pass: () => void xieguan.determineMany(people, readings),
    },
    {
      ...sync("xieguan: outcome", "outcome", people, (facts) => xieguan.outcome(facts, readings)),
      budget: { must: 10, goal: 7 },
    },
    {
      name: "xieguan: outcomes",
      gives: "outcome",
      people: many.length,
      answer: (number) => words[xieguan.outcomes(toColumns([people[number]], xieguan.codes()), readings)[0]],
      pass: () => void xieguan.outcomes(columns, readings),
      budget: { must: 1, goal: 0.7 },
    },
    {
      ...within("xieguan, inside: decide", "outcome, reasons", () => wasm.decide_all(1, false)),
      budget: { must: 11, goal: 2.3 },
    },
    within("xieguan, inside: outcome", "outcome", () => wasm.outcome_all(1, false)),
    { ...sync("json-logic-engine, compiled", "outcome", prepared, jsonLogic()), unit: true },
    {
      ...sync("json-rules-engine", "outcome, events", prepared, engine),
      pass: async () => {
        for (const applicant of prepared) await engine(applicant);
      },
    },
    sync("zen-engine-wasm", "outcome", prepared, await zen(zenModule)),
  ];
  const open = [
    within("inside: decide, open readings", "outcome, reasons", () => wasm.decide_all(1, true)),
    sync("determine, open readings", "outcome, reasons", people, (facts) => xieguan.determine(facts).outcome),
    sync("determine, a birth date alone", "outcome, reasons", births, (facts) => xieguan.determine(facts).outcome),
    sync("nextQuestion, a birth date alone", "question", births, (facts) => xieguan.nextQuestion(facts).question),
    {
      ...sync("nextQuestion, nothing answered", "question", [{}], (facts) => xieguan.nextQuestion(facts).question),
      budget: { must: 3400, goal: 340 },
    },
  ];
  return { known, open, expected: cases.map(({ outcome }) => outcome) };
}
