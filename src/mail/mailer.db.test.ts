import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openSmtpServer } from "../../test/mail/open-smtp-server.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, eventually } from "../../test/support/jobs.ts";
import { claimDueMails } from "./claim-due-mails.ts";
import { noteMail } from "./note-mail.ts";
import { type Mailer, openMailer } from "./open-mailer.ts";
import { openTransport, type SendMail } from "./open-transport.ts";

const { pool } = await openTestDatabase();
const smtp = await openSmtpServer();
const address = "ann@example.com";
const mailers: Mailer[] = [];
const log: unknown[] = [];

beforeEach(async () => {
  await pool.query("delete from mails");
  smtp.taken.splice(0);
  smtp.asked.splice(0);
});
afterEach(async () => {
  await Promise.all(mailers.splice(0).map((mailer) => mailer.stop()));
});

function mail(delaysMs = [20, 20], sendMail: SendMail = transport()): Mailer {
  const times = { delaysMs, leaseMs: 60_000, pollMs: 20, graceMs: 50 };
  const mailer = openMailer({ pool, sendMail, times, log: (...said) => void log.push(said) });
  mailers.push(mailer);
  return mailer;
}

function transport(smtpUrl = smtp.url): SendMail {
  const publicUrl = "https://books.example.com";
  return openTransport({ smtpUrl, from: "Bookmill <books@example.com>", publicUrl });
}

/** A job that has ended, with this input. */
async function ended(
  kind: "completed" | "hopeless" | "cancelled",
  input: object = { notifyEmail: address },
): Promise<number> {
  const id = await addJob(pool, { input });
  await end(pool, await claimOne(pool), { kind, message: "Your picture was too dark." });
  return id;
}

interface MailRow {
  id: string;
  state: string;
  attempts: number;
  lastError: string | null;
}

async function mailOf(jobId: number): Promise<MailRow | undefined> {
  const { rows } = await pool.query<MailRow>(
    `select id, state, attempts, last_error as "lastError" from mails where job_id = $1`,
    [jobId],
  );
  return rows[0];
}

const settled = async (jobId: number, state: string): Promise<MailRow | undefined> => {
  await eventually(
    `the mail is ${state}`,
    async () => (await mailOf(jobId))?.state === state,
    4000,
  );
  return mailOf(jobId);
};

test("a completed book is told once, however many look, under the mail's id", async () => {
  const id = await ended("completed");
  mail();
  mail();
  const row = await settled(id, "sent");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(smtp.taken.map(({ to }) => to)).toEqual([address]);
  expect(row).toMatchObject({ attempts: 1, lastError: null });
  const source = smtp.taken[0]?.source ?? "";
  expect(source).toContain(`Message-ID: <${row?.id}@example.com>`);
  expect(source).toContain("From: Bookmill <books@example.com>");
  expect(source).toContain("Subject: Your picture book is ready\n");
  expect(source).toContain("Auto-Submitted: auto-generated");
  expect(source).toContain(`\nhttps://books.example.com/books/${id}\n`);
});

test("a book that could not be made is told with why, in the job's words", async () => {
  const id = await ended("hopeless");
  mail();
  await settled(id, "sent");
  const source = smtp.taken[0]?.source ?? "";
  expect(source).toContain("Subject: Your picture book could not be made\n");
  expect(source).toContain("Your picture was too dark.");
  expect(source).not.toContain("/status");
});

test.each([
  ["RCPT", "451 come back later"],
  ["end", "452 full"],
  ["greeting", "554 no service"],
  ["AUTH", "535 wrong password"],
] as const)("after %s is answered %s the mail is sent again", async (command, reply) => {
  smtp.answerOnce(command, reply);
  const id = await ended("completed");
  mail([20], transport(smtp.url.replace("//", "//user:password@")));
  expect(await settled(id, "sent")).toMatchObject({ attempts: 2, lastError: null });
  expect(smtp.taken).toHaveLength(1);
});

test("a mail that was put off says so, and waits", async () => {
  smtp.answerOnce("RCPT", `451 <${address}> later`);
  const id = await ended("completed");
  mail([600_000]);
  await eventually("it was tried", async () => (await mailOf(id))?.attempts === 1);
  expect(await mailOf(id)).toMatchObject({ state: "waiting", lastError: "smtp_451" });
  const { rows } = await pool.query<{ s: number }>(
    "select extract(epoch from next_at - now())::float8 as s from mails",
  );
  expect(rows[0]?.s).toBeGreaterThan(500);
  expect(smtp.taken).toEqual([]);
});

test.each(["RCPT", "end"] as const)("a 550 to %s is final", async (command) => {
  smtp.answerOnce(command, `550 <${address}> is nobody`);
  const id = await ended("completed");
  mail();
  expect(await settled(id, "failed")).toMatchObject({ attempts: 1, lastError: "smtp_550" });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([smtp.asked, smtp.taken]).toEqual([[address], []]);
  expect(JSON.stringify(log)).toContain("smtp_550");
  expect(JSON.stringify(log)).not.toContain(address);
});

test("no server: it is tried after each delay, and has failed after the last one", async () => {
  const id = await ended("completed");
  mail([10, 10], transport("smtp://127.0.0.1:1"));
  expect(await settled(id, "failed")).toMatchObject({ attempts: 3, lastError: "esocket" });
});

test("nothing is written without an address, nor for a book that somebody has cancelled", async () => {
  const ids = [await ended("completed", {}), await ended("hopeless", { order: {} })];
  const cancelled = await addJob(pool, { input: { notifyEmail: address } });
  await pool.query(
    "update book_generation_jobs set status = 'cancelled', completed_at = now() where id = $1",
    [cancelled],
  );
  await pool.query("delete from job_ready");
  for (const id of [...ids, cancelled]) expect(await mailOf(id)).toBeUndefined();
});

test("a book that is forgotten takes its mail along before it was sent", async () => {
  const id = await ended("completed");
  expect(await mailOf(id)).toMatchObject({ state: "waiting" });
  await pool.query("select forget_jobs(array[$1::bigint])", [id]);
  expect(await mailOf(id)).toBeUndefined();
  mail();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(smtp.asked).toEqual([]);
});

describe("the lease", () => {
  const claimed = async (leaseMs: number) => (await claimDueMails(pool, { most: 4, leaseMs }))[0];

  test("keeps others away until it ends; then a late failure counts for nothing, a late success does", async () => {
    const id = await ended("completed");
    const first = await claimed(0);
    const second = await claimed(60_000);
    expect([first?.lease, second?.lease]).toEqual([1, 2]);
    expect(await claimed(60_000)).toBeUndefined();
    if (first === undefined) throw new Error("nothing was claimed");
    await noteMail(pool, first, { code: "smtp_550", isFinal: true }, undefined);
    expect(await mailOf(id)).toMatchObject({ state: "waiting", attempts: 0 });
    await noteMail(pool, first, "sent", undefined);
    expect(await mailOf(id)).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("a stop does not wait for a mail server that says nothing", async () => {
    await ended("completed");
    let tried = 0;
    const mailer = mail([], () => new Promise(() => void tried++));
    await eventually("it is under way", () => tried === 1);
    await expect(mailer.stop()).resolves.toBeUndefined();
  });
});
