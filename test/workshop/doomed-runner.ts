import { parseArgs } from "node:util";

import { openPool } from "../../src/db/database.ts";
import { openBulkRunner } from "../../src/workshop/open-bulk-runner.ts";

/** A process that does bulk acts, a few jobs at a time, until somebody kills it. */
const { values } = parseArgs({ options: { url: { type: "string", default: "" } } });

openBulkRunner({
  pool: openPool(values.url, { max: 4, onLost: () => {} }),
  times: { pollMs: 20, atOnce: 2 },
  log: () => {},
});
