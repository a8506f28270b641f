// Prints the measurements.

const time = (nanoseconds) => {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(0)} ns`;
  const microseconds = nanoseconds / 1000;
  return microseconds < 1000 ? `${microseconds.toPrecision(3)} µs` : `${(microseconds / 1000).toPrecision(3)} ms`;
};

const ratio = (number) => (number < 10 ? number.toPrecision(2) : number.toFixed(0));

/** Whether a multiple of the unit is within its budget. */
const verdict = (multiple, budget) => {
  if (!budget) return "";
  const { must, goal } = budget;
  const limits = `(${must}, goal ${goal})`;
  if (multiple > must) return `NOT MET ${limits}`;
  return multiple > goal ? `met, goal not ${limits}` : `goal met ${limits}`;
};

const line = (cells) => `| ${cells.join(" | ")} |`;

/** A Markdown table, per person, with each time as a multiple of the unit. */
function table(rows, unit) {
  return [
    line(["", "gives", "median", "from", "to", "ratio", "budget"]),
    "|---|---|--:|--:|--:|--:|---|",
    ...rows.map(({ name, gives, budget, nanoseconds: { median, low, high } }) => {
      const multiple = median / unit;
      return line([name, gives, time(median), time(low), time(high), ratio(multiple), verdict(multiple, budget)]);
    }),
  ].join("\n");
}

/** Both tables, under the name of the place. */
export function report(place, { known, open }) {
  console.log(`\n${place}: everybody agrees on every applicant. Everything answered, every reading fixed:\n`);
  const unit = known.find((row) => row.unit).nanoseconds.median;
  console.log(table(known, unit));
  console.log("\nLittle answered, or readings open, which the others cannot express:\n");
  console.log(table(open, unit));
}
