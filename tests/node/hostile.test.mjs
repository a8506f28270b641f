// Programs that go wrong around the package. Each runs by itself, since what it does stays done.
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import assert from "node:assert/strict";

const folder = new URL("../../dist/npm/", import.meta.url);
const url = (name) => JSON.stringify(new URL(name, folder).href);

/** Runs a module in a Node of its own. Returns what it printed. */
const run = (source) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", source], { encoding: "utf8", stdio: "pipe" }).trim();

test("it is imported whatever somebody put into every object before", () => {
  const modules = ["xieguan.node.js", "fields/fields.node.js", "measures.js", "notice/notice.node.js", "element.js"];
  const imports = modules.map((name) => `await import(${url(name)});`).join("\n");
  for (const trap of ["1", "{ a: 1 }", "() => 1"])
    assert.equal(run(`Object.prototype.zzz = ${trap};\n${imports}\nconsole.log("imported")`), "imported", trap);
});

/** Every function once, with what it answers where nothing went wrong. */
const ALL = `import { changes, codes, determine, determineMany, nextQuestion, outcome } from ${url("xieguan.node.js")};
  const facts = { birthDate: "2001-08-20", education: "juniorCollege" };
  const all = () => JSON.stringify([codes(), determine(facts), determineMany([facts]), outcome(facts), nextQuestion(facts), changes(facts)]);`;
const answers = () => run(`${ALL} console.log(all());`);

test("a call for which too little of the stack is left does not break the next one", () => {
  const expected = answers();
  for (const call of ["codes()", "determine({})", "outcome({ x: 1 })", "determineMany([{}])", "changes(facts)"]) {
    // Where the stack ends in a call depends on how deep the callers are.
    for (const more of ["", "a", "a, b, c", "a, b, c, d, e, f, g"]) {
      const source = `${ALL}
        let left = 400;
        const deeper = (depth, ${more}) => {
          try { deeper(depth + 1); } catch {}
          if (left > 0) { left -= 1; try { ${call}; } catch {} }
        };
        deeper(0);
        console.log(all());`;
      assert.equal(run(source), expected, `${call}, ${more}`);
    }
  }
});

test("an object that asks about itself without end is refused, and nothing else breaks", () => {
  const expected = answers();
  for (const call of ["outcome(o)", "determine(o)", "determineMany([o])", "nextQuestion(o)", "changes(o)"]) {
    const source = `${ALL}
      const o = { get education() { return ${call}; } };
      let message;
      try { ${call}; } catch (error) { message = error.message; }
      if (!/education/.test(message)) throw new Error(message);
      console.log(all());`;
    assert.equal(run(source), expected, call);
  }
});
