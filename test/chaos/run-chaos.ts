import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { defaultLeaseTimes } from "../../src/queue/lease.ts";
import { chaosRun } from "./chaos-run.ts";
import { chaosTimes } from "./chaos-times.ts";
import { checkHistory } from "./check-history.ts";
import type { History } from "./history.ts";
import { reportFindings } from "./report-findings.ts";

/**
 * `npm run chaos`: workers, clients and a database under seeded faults, then every promise of the queue is held against what
 * was seen. `--minutes N`, `--seed S`, `--real-times` (the product's own lease times); `--judge FILE` judges a kept history again.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    "real-times": { type: "boolean", default: false },
    judge: { type: "string" },
  },
});

// Without these the workers would not be told that the run is over.
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
const folder = await mkdtemp(join(tmpdir(), "bookmill-chaos-"));
const history: History =
  values.judge === undefined
    ? await chaosRun({
        seed: values.seed,
        ms: Number(values.minutes) * 60_000,
        times: values["real-times"] ? defaultLeaseTimes : chaosTimes,
        folder,
        say: (line) => console.log(line),
      })
    : JSON.parse(await readFile(values.judge, "utf8"));

const findings = checkHistory(history);
console.log(reportFindings(history, findings));
const broken = findings.some(({ violations }) => violations.length > 0);
if (broken && values.judge === undefined) {
  const kept = join(folder, "history.json");
  await writeFile(kept, JSON.stringify(history));
  console.log(`The history is kept: ${kept}`);
} else {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
process.exit(broken ? 1 : 0);
