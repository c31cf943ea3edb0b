import { beforeAll, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, statusOf } from "../../test/support/jobs.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { problem } from "../contract/problem.ts";
import { redoPlan } from "../contract/redo-book.ts";
import { actReply } from "../contract/workshop-acts.ts";
import { type AuditTrail, auditTrail } from "../contract/workshop-audit.ts";
import { createKey } from "../identity/create-key.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const openUrl = await openTestServer(database, mill.shelf);
const viewer = await asKeyOf(pool, ann, ["ops:read"]);
const { key } = await createKey(pool, {
  name: "night shift",
  userId: ann,
  scopes: ["ops:read", "ops:write"],
});
const operator = { authorization: `Bearer ${key}` };

/** Stands in every word of the order that somebody wrote. */
const canary = "Canarybird";

function act(path: string, body: unknown = {}, headers: Record<string, string> = operator) {
  return fetch(`${url}/api/workshop/jobs/${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function audit(query = ""): Promise<AuditTrail["entries"]> {
  const reply = await fetch(`${url}/api/workshop/audit${query}`, { headers: viewer });
  return auditTrail.strict().parse(await reply.json()).entries;
}

const refusal = async (reply: Response) => {
  const { code } = problem.parse(await reply.json());
  return [reply.status, code];
};

async function failedJob(): Promise<number> {
  const id = await addJob(pool, { maxRetries: 1, stages: ["scene_creation"], priority: 1 });
  await end(pool, await claimOne(pool), { kind: "failed", code: "broken" });
  return id;
}

let book = 0;
beforeAll(async () => {
  const worker = mill.worker();
  book = await mill.order({
    outputs: ["pdf"],
    character_name: canary,
    character_type: `a ${canary} dragon`,
    special_ability: `sing like a ${canary}`,
    story_world: `${canary} forest`,
    dedication: `For ${canary}`,
    companions: [`${canary} the dog`],
    notify_email: undefined,
  });
  await mill.ended(book);
  await worker.stop();
});

test("cancel: what waits is cancelled, and who did it is written down", async () => {
  const id = await addJob(pool);
  const reply = await act(`${id}/cancel`, { reason: "Ordered twice" });
  expect(reply.status).toBe(200);
  expect(actReply.strict().parse(await reply.json())).toEqual({
    success: true,
    job_id: id,
    status: "cancelled",
    priority: 5,
  });
  expect(await audit(`?job_id=${id}`)).toMatchObject([
    {
      who: { kind: "user", name: "night shift", user_id: ann },
      act: "cancel",
      job_id: id,
      book_id: id,
      bulk_id: null,
      reason: "Ordered twice",
      before: { status: "pending" },
      after: { status: "cancelled" },
    },
  ]);
  expect(await refusal(await act(`${id}/cancel`))).toEqual([409, "already_ended"]);
  expect(await audit(`?job_id=${id}`)).toHaveLength(1);
});

test("retry: a new run of what failed; an older run says which is newer", async () => {
  const id = await failedJob();
  const reply = await act(`${id}/retry`);
  const made = actReply.parse(await reply.json());
  expect(made).toMatchObject({ status: "pending" });
  expect(await audit(`?job_id=${id}`)).toMatchObject([
    { act: "retry", before: { status: "failed" }, after: { job_id: made.job_id }, reason: null },
  ]);
  expect(await refusal(await act(`${id}/retry`))).toEqual([409, "not_newest"]);
  expect(await refusal(await act(`${made.job_id}/retry`))).toEqual([409, "not_ended"]);
  expect(await refusal(await act(`${book}/retry`))).toEqual([409, "nothing_to_retry"]);
  await act(`${made.job_id}/cancel`);
});

test("priority: the job is claimed before those that it stood behind", async () => {
  const [first, second] = [await addJob(pool), await addJob(pool)];
  const reply = await act(`${second}/priority`, { priority: 2, reason: "A birthday" });
  expect(actReply.parse(await reply.json())).toMatchObject({ job_id: second, priority: 2 });
  expect((await claimOne(pool)).job.id).toBe(second);
  expect(await refusal(await act(`${second}/priority`, { priority: 1 }))).toEqual([
    409,
    "already_started",
  ]);
  expect((await act(`${first}/priority`, { priority: 11 })).status).toBe(422);
  expect(await audit(`?job_id=${second}`)).toMatchObject([
    { act: "priority", before: { priority: 5 }, after: { priority: 2 } },
  ]);
  await act(`${first}/cancel`);
});

test("redo: the plan of a dry run starts nothing; the run is written down without its words", async () => {
  const dry = await act(`${book}/redo`, { page: 1, text: `${canary} slept.`, dry_run: true });
  const plan = redoPlan.strict().parse(await dry.json());
  expect(plan.run).toContainEqual({ stage: "pdf_creation", part: 0 });
  expect(await audit(`?job_id=${book}`)).toEqual([]);
  const reply = await act(`${book}/redo`, { page: 1, text: `${canary} slept.` });
  expect(reply.status).toBe(200);
  const [entry] = await audit(`?job_id=${book}`);
  expect(entry).toMatchObject({
    act: "redo",
    before: { status: "completed" },
    after: { asked: { page: 1, text: true }, run: plan.run.length, keep: plan.keep.length },
  });
  expect(await refusal(await act(`${book}/redo`, { scene: 1 }))).toEqual([409, "not_newest"]);
  expect((await act(`${String(entry?.after?.["job_id"])}/cancel`)).status).toBe(200);
});

test("no word that somebody ordered is in any answer but the one to who reveals it, nor in the trail", async () => {
  const paths = [
    `jobs?filter=book:${book}`,
    `jobs/${book}`,
    `jobs/${book}/events?limit=500`,
    "overview",
    "failures",
    "workers",
    "audit?limit=200",
  ];
  await act(`${book}/reveal`, { reason: `Why is ${canary} green?` });
  for (const path of paths) {
    const reply = await fetch(`${url}/api/workshop/${path}`, { headers: operator });
    expect([path, reply.status]).toEqual([path, 200]);
    expect(await reply.text()).not.toMatch(/canary/i);
  }
  const revealed = await (await act(`${book}/reveal`)).text();
  expect(revealed).toContain(`For ${canary}`);
  expect(await audit(`?job_id=${book}`)).toMatchObject([
    { act: "reveal", reason: null },
    { act: "reveal", reason: "Why is C••• green?", before: null, after: null },
    { act: "redo" },
  ]);
  const { rows } = await pool.query<{ text: string }>(
    "select coalesce(string_agg(entry::text, ' '), '') as text from workshop_audit entry",
  );
  expect(rows[0]?.text).not.toMatch(/canary/i);
});

describe("who may only look", () => {
  test.each(["cancel", "retry", "reveal", "redo", "priority"])("does not %s", async (name) => {
    const id = await addJob(pool);
    const reply = await act(`${id}/${name}`, { priority: 1, scene: 1 }, viewer);
    expect(await refusal(reply)).toEqual([403, "scope_missing"]);
    expect(await statusOf(pool, id)).toBe("pending");
    expect(await audit(`?job_id=${id}`)).toEqual([]);
    await act(`${id}/cancel`);
  });

  test("a key for books does not even look", async () => {
    const parent = await asKeyOf(pool, ann, ["orders", "read"]);
    for (const path of ["jobs", `jobs/${book}`, "overview", "failures", "workers", "audit"]) {
      const reply = await fetch(`${url}/api/workshop/${path}`, { headers: parent });
      expect([path, reply.status]).toEqual([path, 403]);
    }
  });
});

test("in an open house the service acts", async () => {
  const id = await addJob(pool);
  const reply = await fetch(`${openUrl}/api/workshop/jobs/${id}/cancel`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(reply.status).toBe(200);
  expect((await audit(`?job_id=${id}`))[0]?.who).toEqual({
    kind: "service",
    name: "service",
    user_id: null,
  });
});

test("the trail is only added to, and comes in pages", async () => {
  await expect(pool.query("update workshop_audit set reason = null")).rejects.toThrow(
    /only added to/,
  );
  await expect(pool.query("delete from workshop_audit")).rejects.toThrow(/only added to/);
  const { rows } = await pool.query<{ may: string[] }>(
    `select array_agg(privilege_type::text order by privilege_type) as may from information_schema.table_privileges
      where table_name = 'workshop_audit' and grantee = 'service_role'`,
  );
  expect(rows[0]?.may).toEqual(["INSERT", "SELECT"]);
  const all = await audit("?limit=200");
  expect(all.length).toBeGreaterThan(5);
  const reply = await fetch(`${url}/api/workshop/audit?limit=3`, { headers: viewer });
  const first = auditTrail.parse(await reply.json());
  expect(first.entries).toEqual(all.slice(0, 3));
  expect(await audit(`?limit=200&cursor=${first.next_cursor}`)).toEqual(all.slice(3));
});

test("an act on a job that is not there is 404, and leaves no trace", async () => {
  for (const name of ["cancel", "retry", "reveal"]) {
    expect(await refusal(await act(`123456/${name}`))).toEqual([404, "not_found"]);
  }
  expect(await audit("?job_id=123456")).toEqual([]);
});
