import { afterAll, describe, expect, test } from "vitest";

import { claim } from "../../src/queue/claim.ts";
import { rescue } from "../../src/queue/rescue.ts";
import { openPinnedClient } from "../properties/open-pinned-client.ts";
import { readState } from "../properties/read-state.ts";
import { openTestDatabase } from "../support/database.ts";
import { allTransitions } from "./all-transitions.ts";
import { brokenPromises } from "./broken-promises.ts";
import { openGate } from "./gate.ts";
import { textOf } from "./outcome.ts";
import { type Interleaving, runPair } from "./run-pair.ts";
import { setScene, silentWorker, theJob } from "./scene.ts";
import { serialOutcomes } from "./serial-outcomes.ts";

const { pool, url } = await openTestDatabase();
const one = await openPinnedClient(url);
const other = await openPinnedClient(url);
const keeper = await openPinnedClient(url);
afterAll(() => Promise.all([one, other, keeper].map((client) => client.end())));
// A deadlock, or one that waits for ever, is a finding: to wait longer would not make it better.
for (const [name, client] of Object.entries({ one, other })) {
  await client.query(
    `set deadlock_timeout = '20ms'; set lock_timeout = '3s'; set application_name = '${name}'`,
  );
}
const stage = { one, other, gate: await openGate(pool, keeper) };

/** More than any transition changes rows. */
const mostChanges = 12;

const outcomesAlone = new Map<string, string[]>();
const firsts = allTransitions.flatMap((first) => first.starts.map((start) => ({ first, start })));

describe("two at the same job: as if one had come after the other, nothing lost, no error", () => {
  test.each(firsts)(
    "$first.name when the job is $start, and another at any moment of it",
    async ({ first, start }) => {
      await setScene(one, start);
      const before = await readState(one, new Date());
      const findings: string[] = [];
      let held = 0;
      for (const second of allTransitions) {
        // After a first that is rolled back the second is alone: the same for all firsts.
        const alone = `${second.name} when it is ${start}`;
        const rollback =
          outcomesAlone.get(alone) ??
          (await serialOutcomes(stage, { first, second, start }, "rollback"));
        outcomesAlone.set(alone, rollback);
        const serial = {
          commit: await serialOutcomes(stage, { first, second, start }, "commit"),
          rollback,
        };
        const check = async (change: number, end: Interleaving["end"]): Promise<boolean> => {
          const { outcome, wasHeld } = await runPair(stage, { first, second, start, change, end });
          const text = textOf(outcome);
          const words = `held before change ${change} (${wasHeld}), ${end}, meanwhile ${second.name}`;
          const broken = brokenPromises(outcome, before);
          if (!serial[end].includes(text)) broken.push(`no order of the two gives ${text}`);
          findings.push(...broken.map((what) => `${words}: ${what}`));
          return wasHeld;
        };
        let change = 1;
        while (await check(change, "commit")) {
          held++;
          change++;
          if (change > mostChanges) break;
        }
        await check(change, "rollback");
      }
      expect(findings).toEqual([]);
      // The gate did hold it, at one change at least for each of the others.
      expect(held).toBeGreaterThanOrEqual(allTransitions.length);
    },
  );
});

test("what a worker claims while it is declared dead is found by the next rescue", async () => {
  await setScene(one, "ready");
  await one.query("begin");
  const { jobs } = await claim(one, silentWorker, 1);
  expect(await rescue(other, 1_800_000)).toEqual([]);
  await one.query("commit");
  expect(jobs.map(({ id }) => id)).toEqual([theJob]);
  expect(await rescue(other, 1_800_000)).toEqual([{ jobId: theJob, status: "pending" }]);
});
