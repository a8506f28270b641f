// The journal of a run: a line for each file, in the order in which they were opened.
import { createReadStream } from "node:fs";

/** The whole lines of a journal, with the place behind each. */
export async function* journalLines(journal) {
  let rest = Buffer.alloc(0);
  let end = 0;
  for await (const chunk of createReadStream(journal)) {
    rest = Buffer.concat([rest, chunk]);
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      end += at + 1;
      yield { text: rest.toString("utf8", 0, at), end };
      rest = rest.subarray(at + 1);
    }
  }
}
