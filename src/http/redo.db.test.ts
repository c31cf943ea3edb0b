import { beforeAll, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { problem } from "../contract/problem.ts";
import { redoBookReply, redoPlan } from "../contract/redo-book.ts";
import type { Scope } from "../identity/caller.ts";
import type { Gate } from "../identity/gate.ts";
import { openGate } from "../identity/open-gate.ts";

const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf);

let id = 0;
beforeAll(async () => {
  const worker = mill.worker();
  id = await mill.order({ outputs: ["pdf"] });
  await mill.ended(id);
  await worker.stop();
});
function post(path: string, body: unknown, at = url): Promise<Response> {
  return fetch(`${at}/api/books/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const run = [
  { stage: "scene_creation", part: 3 },
  { stage: "consistency_validation", part: 3 },
  { stage: "pdf_creation", part: 0 },
];

/** A server on which everybody is this user. */
function serverOf(userId: string, scopes: Scope[]): Promise<string> {
  const user = { kind: "user", userId, scopes: new Set(scopes), keyId: undefined } as const;
  const identify = () => Promise.resolve({ ...user, byCookie: false });
  const gate: Gate = { ...openGate(), mode: "key", identify };
  return openTestServer(database, mill.shelf, undefined, gate);
}

const ann = "00000000-0000-4000-8000-00000000000a";
const urlOfAnn = await serverOf(ann, ["orders", "read"]);
const urlOfReader = await serverOf(ann, ["read"]);

describe("POST /api/books/{book_id}/redo", () => {
  test("dry_run answers the plan and starts nothing", async () => {
    const { id: newest } = await mill.ended(id);
    const reply = await post(`${id}/redo`, { scene: 3, dry_run: true });
    expect(reply.status).toBe(200);
    const plan = redoPlan.strict().parse(await reply.json());
    expect(plan.run).toEqual(run);
    expect(plan.keep).toContainEqual({ stage: "scene_creation", part: 2 });
    expect((await mill.ended(id)).id).toBe(newest);
  });

  test("answers the new run and its plan; a second one at the same time is 409", async () => {
    const replies = await Promise.all([1, 2].map(() => post(`${id}/redo`, { scene: 3 })));
    const [won, lost] = replies.toSorted((one, other) => one.status - other.status);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    const reply = redoBookReply.parse(await won?.json());
    expect(reply).toMatchObject({ success: true, run });
    expect(reply.message).toBe(`Job ${reply.job_id} created successfully`);
    expect(problem.parse(await lost?.json()).code).toBe("not_ended");
    mill.worker();
    expect(await mill.ended(id)).toMatchObject({ id: reply.job_id, status: "completed" });
  });

  test.each([
    [{ stage: "binding" }, "/stage"],
    [{ scene: 9 }, "/scene"],
    [{ page: 9, text: "Hello." }, "/page"],
    [{ page: 1, text: "  " }, "/text"],
    [{ page: 1 }, "/text"],
    [{ page: 1, text: "a\u0007b" }, "/text"],
    [{ text: "Hello." }, "/text"],
    [{ scene: 1, part: 1 }, "/part"],
    [{ scene: 1, sentence: 1 }, "/sentence"],
    [{ order: { character_name: "" } }, "/order/character_name"],
    [{ order: { job_type: "interactive_search" } }, "/order/job_type"],
    [{}, "/"],
    [{ dry_run: true }, "/"],
  ])("%j is 422 with the pointer %s", async (body, pointer) => {
    const reply = await post(`${id}/redo`, body);
    expect(reply.status).toBe(422);
    const { errors } = problem.parse(await reply.json());
    expect(errors?.map((fault) => fault.pointer)).toEqual([pointer]);
  });

  test("of a book that is not there is 404", async () => {
    expect((await post("123456/redo", { scene: 1 })).status).toBe(404);
  });
});

test("a user redoes and restores his own books; others do not exist for him, and a reader may not", async () => {
  const own = await mill.order({ user_id: ann });
  mill.worker();
  await mill.ended(own);
  expect((await post(`${id}/redo`, { scene: 1 }, urlOfAnn)).status).toBe(404);
  expect((await post(`${id}/restore`, { job_id: id }, urlOfAnn)).status).toBe(404);
  expect((await post(`${own}/restore`, { job_id: id }, urlOfAnn)).status).toBe(404);
  expect((await post(`${own}/redo`, { scene: 1 }, urlOfReader)).status).toBe(403);
  const reply = await post(`${own}/redo`, { scene: 1 }, urlOfAnn);
  expect(reply.status).toBe(200);
  const { job_id: jobId } = redoBookReply.parse(await reply.json());
  expect(await mill.ended(own)).toMatchObject({ id: jobId, userId: ann, bookId: own });
});

describe("POST /api/books/{book_id}/restore", () => {
  test("answers the new run, which ends with the old files", async () => {
    const reply = await post(`${id}/restore`, { job_id: id });
    expect(reply.status).toBe(200);
    mill.worker();
    const body = generateBookReply.parse(await reply.json());
    expect(await mill.ended(id)).toMatchObject({ id: body.job_id, status: "completed" });
  });

  test("says what is wrong", async () => {
    const another = await mill.order();
    expect((await post(`${id}/restore`, { job_id: another })).status).toBe(404);
    expect((await post(`${id}/restore`, { job_id: "1" })).status).toBe(422);
    expect((await post(`${another}/restore`, { job_id: another })).status).toBe(409);
  });
});
