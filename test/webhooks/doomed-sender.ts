import { parseArgs } from "node:util";

import { openPool } from "../../src/db/database.ts";
import { openSender } from "../../src/webhooks/open-sender.ts";
import { quickSenderTimes } from "./quick-sender-times.ts";

/** A process that sends until somebody kills it. */
const { values } = parseArgs({ options: { url: { type: "string", default: "" } } });

openSender({
  pool: openPool(values.url, { max: 4, onLost: () => {} }),
  url: values.url,
  trustedHosts: ["127.0.0.1"],
  times: { ...quickSenderTimes, timeoutMs: 10_000, leaseMs: 1000 },
  random: () => 0.5,
  log: () => {},
});
