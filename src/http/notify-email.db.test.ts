import { expect, test } from "vitest";

import { openSmtpServer } from "../../test/mail/open-smtp-server.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { noChecks } from "../../test/support/no-checks.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { batchOrdered } from "../contract/batches.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { schedule } from "../contract/schedules.ts";
import { openMailer } from "../mail/open-mailer.ts";
import { openTransport } from "../mail/open-transport.ts";
import { checkedInput } from "../pipeline/checked-input.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const checks = { ...noChecks, sendsMail: true };
const withMail = await openTestServer(database, mill.shelf, checks);
const without = await openTestServer(database, mill.shelf);

const order = { job_type: "story_adventure", character_name: "Luna", seed: "mail" };
const toAnn = { ...order, notify_email: "ann@example.com" };
const friday = { name: "friday", cron: "0 18 * * FRI", time_zone: "UTC" };

const post = (url: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function made(reply: Response): Promise<number> {
  return generateBookReply.parse(await reply.json()).job_id;
}

async function inputOf(jobId: number): Promise<{ order: unknown; notifyEmail?: string }> {
  const { rows } = await pool.query<{ input: { order: unknown; notifyEmail?: string } }>(
    "select input from job_inputs where job_id = $1",
    [jobId],
  );
  return rows[0]?.input ?? { order: undefined };
}

test("an installation without e-mail refuses the field in orders, batches and schedules", async () => {
  const detail = "This installation sends no e-mail.";
  const one = await post(without, "/books/generate", toAnn);
  expect([one.status, await one.json()]).toMatchObject([
    422,
    { code: "invalid_order", errors: [{ pointer: "/notify_email", detail }] },
  ]);
  const batch = await post(without, "/batches?dry_run=true", { orders: [order, toAnn] });
  expect(batchOrdered.parse(await batch.json())).toMatchObject({
    orders: 1,
    refused_rows: [{ line: 2, errors: [{ pointer: "/notify_email", detail }] }],
  });
  const weekly = await post(without, "/schedules", { ...friday, order: toAnn });
  expect([weekly.status, await weekly.json()]).toMatchObject([
    422,
    { errors: [{ pointer: "/order/notify_email", detail }] },
  ]);
});

test.each([
  ["ann"],
  ["a@b.com, c@d.com"],
  ["Ann <ann@example.com>"],
  ["ann@example.com\r\nBcc: x@y.z"],
])("%j is no e-mail address", async (address) => {
  const reply = await post(withMail, "/books/generate", { ...order, notify_email: address });
  expect([reply.status, await reply.json()]).toMatchObject([
    422,
    { errors: [{ pointer: "/notify_email", detail: "It must be an e-mail address." }] },
  ]);
});

test("it stands beside the order, which is the same without it; later runs keep it and cannot change it", async () => {
  mill.worker();
  const told = await made(await post(withMail, "/books/generate", toAnn));
  const untold = await made(await post(withMail, "/books/generate", order));
  const input = await inputOf(told);
  expect(input.notifyEmail).toBe("ann@example.com");
  expect(input.order).toEqual((await inputOf(untold)).order);
  expect(await inputOf(untold)).not.toHaveProperty("notifyEmail");
  await Promise.all([mill.ended(told), mill.ended(untold)]);

  const redo = `/books/${told}/redo`;
  const other = { order: { notify_email: "bob@example.com" } };
  expect((await post(withMail, redo, other)).status).toBe(422);
  const again = await made(await post(withMail, redo, { scene: 1 }));
  expect((await inputOf(again)).notifyEmail).toBe("ann@example.com");
});

test("a schedule hands it on to its books, and shows it", async () => {
  const reply = await post(withMail, "/schedules", { ...friday, order: toAnn });
  expect(schedule.parse(await reply.json()).order["notify_email"]).toBe("ann@example.com");
  const { rows } = await pool.query<{ address: string }>(
    "select job #>> '{input,notifyEmail}' as address from job_schedules",
  );
  expect(rows).toEqual([{ address: "ann@example.com" }]);
});

test("what came straight into the database is held to the same rules", () => {
  const unchecked = { fingerprint: null, unchecked: { body: toAnn, seed: "mail" } };
  expect(checkedInput(unchecked, checks)).toMatchObject({ notifyEmail: "ann@example.com" });
  expect(() => checkedInput(unchecked, noChecks)).toThrow("cannot be made as it is written");
});

test("from the order to the mail: one for the book, none for the hero's name; erased, no trace of it", async () => {
  const smtp = await openSmtpServer();
  const from = "books@example.com";
  mill.worker();
  const id = await made(await post(withMail, "/books/generate", { ...toAnn, seed: "whole" }));
  expect((await mill.ended(id)).status).toBe("completed");
  await pool.query("delete from mails where job_id <> $1", [id]);
  const mailer = openMailer({
    pool,
    sendMail: openTransport({ smtpUrl: smtp.url, from, publicUrl: undefined }),
    times: { delaysMs: [], leaseMs: 60_000, pollMs: 20, graceMs: 1000 },
    log: () => {},
  });
  await eventually("the mail is there", () => smtp.taken.length === 1);
  await mailer.stop();
  expect(smtp.taken[0]?.to).toBe("ann@example.com");
  expect(smtp.taken[0]?.source).not.toMatch(/Luna|https?:/);

  const erased = await fetch(`${withMail}/api/books/${id}`, { method: "DELETE" });
  expect(await erased.json()).toMatchObject({ rows: { mails: 1 } });
  const { rows } = await pool.query("select from mails where job_id = $1", [id]);
  expect(rows).toEqual([]);
});
