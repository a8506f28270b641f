// What engines do differently, in Firefox and in WebKit side by side: `cargo xtask test --only engines`.
//
// A spec is a function or `{ run, options, engines, allow }`: `options` of the session, `engines` that can do it. An error on
// the console fails it, unless it matches `allow`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startServer } from "../browser/server.mjs";
import { ENGINES, start } from "./engines.mjs";
import { specs as applicant } from "./specs/applicant.mjs";
import { specs as bureau } from "./specs/bureau.mjs";
import { specs as engine } from "./specs/engine.mjs";
import { specs as ways } from "./specs/ways.mjs";

const SPECS = Object.entries({ ...applicant, ...bureau, ...ways, ...engine });

describe("engines", { concurrency: 2 }, () => {
  for (const name of Object.keys(ENGINES)) {
    describe(name, { concurrency: 1 }, () => {
      let running;
      before(async () => {
        running = await start(name);
      });
      after(() => running?.stop());
      for (const [what, spec] of SPECS) {
        const { options, run, engines = [name], allow = /^$/ } = typeof spec === "function" ? { run: spec } : spec;
        if (!engines.includes(name)) continue;
        test(`${name}: ${what}`, { timeout: 90_000 }, async () => {
          const site = await startServer();
          const session = await running.session(options);
          try {
            await run({ page: session.page, site, complaints: session.complaints });
            const complaints = (await session.complaints()).filter((text) => !allow.test(text));
            assert.deepEqual(complaints, [], "errors on the console");
          } finally {
            await session.close();
            await site.close();
          }
        });
      }
    });
  }
});
