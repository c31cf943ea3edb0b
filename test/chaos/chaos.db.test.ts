import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { chaosRun } from "./chaos-run.ts";
import { chaosTimes } from "./chaos-times.ts";
import { checkHistory } from "./check-history.ts";
import { reportFindings } from "./report-findings.ts";

const folder = await mkdtemp(join(tmpdir(), "bookmill-chaos-"));
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

/** The short form of `npm run chaos`: a kill, a restart of the database, a zombie, cut lines. */
test(
  "no promise is broken while workers, lines and the database die",
  { timeout: 180_000 },
  async () => {
    const history = await chaosRun({
      seed: "short",
      ms: 10_000,
      times: chaosTimes,
      folder,
      say: () => {},
    });
    const findings = checkHistory(history);
    const broken = findings.filter(({ violations }) => violations.length > 0);
    if (broken.length > 0) throw new Error(reportFindings(history, findings));
    expect(history.finalJobs.length).toBeGreaterThan(50);
  },
);
