import { setTimeout as sleep } from "node:timers/promises";

import { between, pickOne, type Random, seededRandom } from "../../src/book/seeded-random.ts";
import { type PlannedJob, planJob } from "./chaos-job.ts";
import type { ClientCall } from "./history.ts";

/** The part of the queue that clients use. */
interface ClientQueue {
  add(
    jobType: string,
    input: PlannedJob["input"],
    options: Omit<PlannedJob, "jobType" | "input">,
  ): Promise<number>;
  addMany(jobs: PlannedJob[]): Promise<number[]>;
  cancel(id: number): Promise<unknown>;
}

/** A client that hears nothing for this long does not know whether it happened. */
const patienceMs = 4000;

/** Adds and cancels until the signal; returns every call with what was heard of it. */
export async function runClients(
  queue: ClientQueue,
  seed: string,
  until: AbortSignal,
): Promise<ClientCall[]> {
  const calls: ClientCall[] = [];
  /** Acknowledged and not long ago: what a canceller may pick. */
  const recent: number[] = [];
  await Promise.all([
    ...[1, 2, 3].map((number) => adder(`adder ${number}`)),
    bulkAdder("bulk adder"),
    scheduler("scheduler"),
    ...[1, 2].map((number) => canceller(`canceller ${number}`)),
  ]);
  return calls;

  /** Single adds: most with an idempotency key and asked again until answered, some without and asked once. */
  async function adder(client: string): Promise<void> {
    await repeat(client, [20, 160], async (random, key) => {
      const job = planJob(random, key);
      if (random() < 0.2) await addOnce(client, job);
      else await addSurely(client, { ...job, idempotencyKey: key }, random);
    });
  }

  async function bulkAdder(client: string): Promise<void> {
    await repeat(client, [1000, 3000], async (random, key) => {
      const jobs = Array.from({ length: 3 + Math.floor(random() * 15) }, (_, index) =>
        planJob(random, `${key} ${index}`),
      );
      const keys = jobs.map(({ input }) => input.key);
      await call({ client, act: "addMany", keys, runAt: null }, () => queue.addMany(jobs));
    });
  }

  async function scheduler(client: string): Promise<void> {
    await repeat(client, [100, 600], async (random, key) => {
      const runAt = new Date(Date.now() + between(random, 100, 4000));
      await addSurely(client, { ...planJob(random, key), runAt, idempotencyKey: key }, random);
    });
  }

  async function canceller(client: string): Promise<void> {
    await repeat(client, [100, 900], async (random) => {
      if (recent.length === 0) return;
      const id = pickOne(random, recent);
      await call({ client, act: "cancel", keys: [], jobIds: [id], runAt: null }, async () =>
        String(await queue.cancel(id)),
      );
    });
  }

  async function repeat(
    client: string,
    [low, high]: [number, number],
    act: (random: Random, key: string) => Promise<unknown>,
  ): Promise<void> {
    const random = seededRandom(`${client} ${seed}`);
    for (let turn = 1; !until.aborted; turn++) {
      await act(random, `${client} ${turn}`);
      await sleep(between(random, low, high), undefined, { signal: until }).catch(() => {});
    }
  }

  async function addOnce(
    client: string,
    { jobType, input, ...options }: PlannedJob,
  ): Promise<boolean> {
    const keys = [input.key];
    const runAt = options.runAt?.getTime() ?? null;
    return call({ client, act: "add", keys, runAt }, async () => [
      await queue.add(jobType, input, options),
    ]);
  }

  /** The same job with the same key until somebody says that it is there. */
  async function addSurely(client: string, job: PlannedJob, random: Random): Promise<void> {
    for (let tries = 0; tries < 30 && !(await addOnce(client, job)); tries++) {
      await sleep(between(random, 50, 500));
    }
  }

  async function call(
    what: Pick<ClientCall, "client" | "act" | "keys" | "runAt"> & { jobIds?: number[] },
    act: () => Promise<number[] | string>,
  ): Promise<boolean> {
    const invokedAt = Date.now();
    const record = (heard: Pick<ClientCall, "outcome" | "answer" | "jobIds">): void =>
      void calls.push({ ...what, invokedAt, endedAt: Date.now(), ...heard });
    const asked = what.jobIds ?? [];
    try {
      const answer = await withPatience(act());
      const ids = typeof answer === "string" ? asked : answer.map(Number);
      record({ outcome: "ok", answer: String(answer), jobIds: ids });
      if (what.act !== "cancel") recent.push(...ids);
      recent.splice(0, recent.length - 40);
      return true;
    } catch (error) {
      record({ outcome: "info", answer: String(error), jobIds: asked });
      return false;
    }
  }
}

async function withPatience<Value>(asked: Promise<Value>): Promise<Value> {
  const enough = new AbortController();
  asked.catch(() => {});
  try {
    return await Promise.race([
      asked,
      sleep(patienceMs, undefined, { signal: enough.signal }).then(() => {
        throw new Error("no answer");
      }),
    ]);
  } finally {
    enough.abort();
  }
}
