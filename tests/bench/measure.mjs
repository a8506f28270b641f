// First whether all give the same answers, then how long they take. The same in Node and
// in a browser; nothing here knows which.
import { contenders } from "./contenders.mjs";

const ROUNDS = 51;
/** How long each takes in a round, in milliseconds: far above any clock's grain. */
const LONG = 25;

/**
 * `inputs` are the bytes of each of `inputs.mjs`. Resolves to two lists of
 * `{ name, gives, budget, nanoseconds: { median, low, high } }`, for one person.
 */
export async function bench(inputs) {
  const { known, open, expected } = await contenders({ ...inputs, lines: parsed(inputs.lines) });
  await agree(known, expected);
  return { known: await times(known), open: await times(open) };
}

function parsed(bytes) {
  const lines = new TextDecoder().decode(bytes).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Throws unless everyone says of everybody what the rules say natively. */
async function agree(known, expected) {
  for (const { name, answer } of known.filter(({ answer }) => answer)) {
    for (const [number, outcome] of expected.entries()) {
      const found = await answer(number);
      if (found !== outcome) throw new Error(`${name}: applicant ${number + 1} is ${found}, natively ${outcome}`);
    }
  }
}

async function times(all) {
  const takes = new Map(all.map((one) => [one, []]));
  const passes = new Map();
  for (const one of all) passes.set(one, await calibrate(one));
  // Round by round, so that whatever disturbs the machine disturbs all.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of all) takes.get(one).push((await time(one, passes.get(one))) / passes.get(one) / one.people);
  }
  return all.map((one) => ({
    name: one.name,
    gives: one.gives,
    budget: one.budget,
    nanoseconds: spread(takes.get(one)),
  }));
}

/** How many passes take long enough; warms up on the way. */
async function calibrate(one) {
  for (let passes = 1; ; passes *= 2) {
    const took = (await time(one, passes)) / 1e6;
    if (took >= LONG / 2) return Math.max(1, Math.round((passes * LONG) / took));
  }
}

/** In nanoseconds. */
async function time({ pass }, passes) {
  const began = performance.now();
  for (let number = 0; number < passes; number += 1) {
    const pending = pass();
    // An engine that answers later is waited for; the others do not pay for it.
    if (pending) await pending;
  }
  return (performance.now() - began) * 1e6;
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], low: sorted[0], high: sorted.at(-1) };
}
