// First checks that all give the same answers, then times them. It is the same in Node and in a
// browser.
import { contenders } from "./contenders.mjs";

const ROUNDS = 51;
/** The least duration of a round in milliseconds, far above the resolution of clocks. */
const LONG = 25;

/**
 * `inputs` are the bytes of each of `inputs.mjs`. Resolves to two lists of `{ name, gives,
 * budget, nanoseconds: { median, low, high } }`, per person.
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

/** Throws unless every engine gives the native outcome for everybody. */
async function agree(known, expected) {
  for (const { name, answer } of known.filter(({ answer }) => answer)) {
    for (const [number, outcome] of expected.entries()) {
      const found = await answer(number);
      if (found !== outcome) throw new Error(`${name}: applicant ${number + 1} is ${found}, natively ${outcome}`);
    }
  }
}

async function times(all) {
  const takes = new Map(all.map((contender) => [contender, []]));
  const passes = new Map();
  for (const contender of all) passes.set(contender, await calibrate(contender));
  // Contenders alternate, so that a disturbance affects all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of all)
      takes
        .get(contender)
        .push((await time(contender, passes.get(contender))) / passes.get(contender) / contender.people);
  }
  return all.map((contender) => ({
    name: contender.name,
    gives: contender.gives,
    budget: contender.budget,
    unit: contender.unit,
    nanoseconds: spread(takes.get(contender)),
  }));
}

/** The number of passes that take long enough. Also warms up. */
async function calibrate(contender) {
  for (let passes = 1; ; passes *= 2) {
    const took = (await time(contender, passes)) / 1e6;
    if (took >= LONG / 2) return Math.max(1, Math.round((passes * LONG) / took));
  }
}

/** In nanoseconds. */
async function time({ pass }, passes) {
  const began = performance.now();
  for (let number = 0; number < passes; number += 1) {
    const pending = pass();
    // Asynchronous engines are awaited; the others need not pay for it.
    if (pending) await pending;
  }
  return (performance.now() - began) * 1e6;
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], low: sorted[0], high: sorted.at(-1) };
}
