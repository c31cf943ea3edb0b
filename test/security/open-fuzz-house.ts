import type { Pool } from "pg";
import { z } from "zod";

import { openGuardedGate } from "../../src/identity/guarded-gate.ts";
import type { Log } from "../../src/log.ts";
import { findUnfitText } from "../../src/moderation/find-unfit-text.ts";
import { unsettableCharacters } from "../../src/press/unsettable-characters.ts";
import type { Shelf } from "../../src/shelf/shelf.ts";
import { claimOne, end } from "../support/jobs.ts";
import { openBareServer } from "../support/open-bare-server.ts";
import { ann, asKeyOf, bob } from "../support/test-keys.ts";
import type { Known } from "./fuzz-requests.ts";

/** Stands in everything that is Bob's, and may be in no answer to anybody else. */
export const canary = "Canarybird";

export interface FuzzHouse {
  url: string;
  /** What they send to show who they are; none of them is Bob. */
  askers: Readonly<Record<string, Record<string, string>>>;
  /** As often as each of them asks. */
  line: readonly string[];
  known: Known;
  /** All that is Bob's, as text. */
  bobsThings(): Promise<string>;
  close(): Promise<void>;
}

const carol = "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33";

/** A real server in the mode "key" with the real checks of orders, without limits; Ann and Bob have one of everything. */
export async function openFuzzHouse(
  database: { pool: Pool; url: string },
  { shelf, log }: { shelf: Shelf; log: Log },
): Promise<FuzzHouse> {
  const { pool } = database;
  const gate = openGuardedGate({ pool, mode: "key", secret: new Uint8Array(32) });
  const checks = { unfitText: findUnfitText, unsettableCharacters };
  const server = await openBareServer(database, { shelf, checks, gate, log });
  await pool.query(
    "update user_limits set requests_per_minute = null, books_waiting = null, books_per_day = null",
  );
  const asAnn = await asKeyOf(pool, ann);
  const asBob = await asKeyOf(pool, bob);
  const anns: Record<string, string>[] = [];
  for (const word of ["Luna", "Ada", "Mo"]) {
    anns.push(await oneOfEach(server.url, asAnn, word));
    // One of hers is finished.
    if (anns.length === 1) await end(pool, await claimOne(pool), { kind: "completed" });
  }
  const bobs = await oneOfEach(server.url, asBob, canary);
  // Of finished books, too.
  await pool.query(`
    insert into job_artifacts (job_id, name, key, media_type, bytes)
    select id, 'book.pdf', repeat('0', 64) || '.pdf', 'application/pdf', 0 from book_generation_jobs`);
  // What the requests themselves will make.
  const later = Array.from({ length: 12 }, (_, more) => String(more + 1));
  return {
    url: server.url,
    askers: {
      ann: asAnn,
      "ann reading": await asKeyOf(pool, ann, ["read"]),
      carol: await asKeyOf(pool, carol),
      nobody: {},
      forged: { authorization: `Bearer bmk_${"A".repeat(43)}` },
      "by session": { cookie: await cookieOf(server.url, asAnn), "sec-fetch-site": "same-origin" },
    },
    line: ["by session", "by session", "ann reading", "carol", "nobody", "forged"].concat(
      Array.from({ length: 6 }, () => "ann"),
    ),
    known: {
      code: ["not_found"],
      file: ["start.js"],
      name: ["book.pdf", "manifest.json"],
      child_profile_id: ["7"],
      ...Object.fromEntries(
        Object.keys(bobs).map((name) => [
          name,
          [...anns, bobs].map((one) => one[name] ?? "").concat(later),
        ]),
      ),
    },
    async bobsThings() {
      const parts = await Promise.all(
        ["books", "batches", "webhooks", "schedules", `books/${bobs["book_id"]}/links`].map(
          async (path) => {
            const get = () => fetch(`${server.url}/api/${path}`, { headers: asBob });
            // A kept connection may have been closed at the very moment that it is used again.
            return (await get().catch(get)).text();
          },
        ),
      );
      return parts.join("\n");
    },
    close: () => server.close(),
  };
}

/** Makes one of everything that an address can name; returns the names by path parameter. */
async function oneOfEach(
  url: string,
  headers: Record<string, string>,
  word: string,
): Promise<Record<string, string>> {
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const reply = await fetch(`${url}/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return z.record(z.string(), z.unknown()).parse(await reply.json());
  };
  const order = {
    job_type: "story_adventure",
    character_name: word,
    dedication: `For ${word}`,
    child_profile_id: word === "Mo" ? 7 : 8,
  };
  const { job_id: bookId } = await post("books/generate", order);
  const { id: linkId } = await post(`books/${String(bookId)}/links`, {});
  const { batch_id: batchId } = await post("batches", { name: word, orders: [order, {}] });
  const { id: webhookId } = await post("webhooks", {
    url: `https://example.org/${word}`,
    description: word,
  });
  const { message_id: messageId } = await post(`webhooks/${String(webhookId)}/test`, {});
  const name = `${word} weekly`;
  await post("schedules", { name, cron: "0 18 * * FRI", time_zone: "Europe/Berlin", order });
  return {
    book_id: String(bookId),
    link_id: String(linkId),
    batch_id: String(batchId),
    webhook_id: String(webhookId),
    message_id: String(messageId),
    schedule_name: encodeURIComponent(name),
  };
}

async function cookieOf(
  url: string,
  { authorization = "" }: Record<string, string>,
): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: authorization.replace("Bearer ", "") }),
  });
  return reply.headers.get("set-cookie")?.split(";")[0] ?? "";
}
