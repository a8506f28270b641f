// Prints the measurements.

const time = (nanoseconds) => {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(0)} ns`;
  const microseconds = nanoseconds / 1000;
  return microseconds < 1000 ? `${microseconds.toPrecision(3)} µs` : `${(microseconds / 1000).toPrecision(3)} ms`;
};

const ratio = (number) => (number < 10 ? number.toPrecision(2) : number.toFixed(0));

const verdict = (median, budget) => {
  if (!budget) return "";
  const { must, goal } = budget;
  const limits = `(${time(must)}, goal ${time(goal)})`;
  if (median > must) return `NOT MET ${limits}`;
  return median > goal ? `met, goal not ${limits}` : `goal met ${limits}`;
};

const line = (cells) => `| ${cells.join(" | ")} |`;

/** A Markdown table, per person, with each time as a multiple of the first row. */
function compared(rows) {
  const first = rows[0].nanoseconds.median;
  return [
    line(["", "gives", "median", "from", "to", "ratio", "budget"]),
    "|---|---|--:|--:|--:|--:|---|",
    ...rows.map(({ name, gives, budget, nanoseconds: { median, low, high } }) =>
      line([name, gives, time(median), time(low), time(high), ratio(median / first), verdict(median, budget)]),
    ),
  ].join("\n");
}

function alone(rows) {
  return [
    line(["", "gives", "median", "from", "to"]),
    "|---|---|--:|--:|--:|",
    ...rows.map(({ name, gives, nanoseconds: { median, low, high } }) =>
      line([name, gives, time(median), time(low), time(high)]),
    ),
  ].join("\n");
}

/** Both tables, under the name of the place. */
export function report(place, { known, open }) {
  console.log(`\n${place}: everybody agrees on every applicant. Everything answered, every reading fixed:\n`);
  console.log(compared(known));
  console.log("\nLittle answered, or readings open, which the others cannot express:\n");
  console.log(alone(open));
}
