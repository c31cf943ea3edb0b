import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { bookFiles } from "../contract/book-files.ts";
import { bookLinks, makeLinkReply } from "../contract/book-links.ts";
import { createKey } from "../identity/create-key.ts";
import { openGuardedGate } from "../identity/guarded-gate.ts";
import { signingSecret } from "../identity/signing-secret.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const gate = openGuardedGate({ pool, mode: "key", secret: await signingSecret(pool) });
const url = await openTestServer(database, mill.shelf, undefined, gate);

const ann = "00000000-0000-4000-8000-00000000000a";
const bob = "00000000-0000-4000-8000-00000000000b";
const bearerOf = async (userId: string): Promise<string> =>
  `Bearer ${(await createKey(pool, { name: "k", userId, scopes: ["orders", "read"] })).key}`;
const [ann_, bob_] = [await bearerOf(ann), await bearerOf(bob)];

const ask = (method: string, path: string, authorization?: string, body?: unknown) =>
  fetch(url + path, {
    method,
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const statusOf = async (...asked: Parameters<typeof ask>): Promise<number> => {
  const response = await ask(...asked);
  await response.body?.cancel();
  return response.status;
};

test("a link reads its book and nothing else, until it is revoked; strangers cannot make or see one", async () => {
  const [book, another] = [await mill.order({ user_id: ann }), await mill.order({ user_id: ann })];
  const links = `/api/books/${book}/links`;
  expect(await statusOf("POST", links, bob_, {})).toBe(404);
  expect(await statusOf("POST", links, undefined, {})).toBe(401);
  const made = await ask("POST", links, ann_, { expires_in_days: 7 });
  expect(made.status).toBe(201);
  const { url: address, ...shown } = makeLinkReply.parse(await made.json());
  expect(shown).toMatchObject({ made_by: ann, revoked_at: null });
  const query = address.slice(address.indexOf("?"));

  expect(await statusOf("GET", address)).toBe(200);
  expect(await statusOf("GET", `/api/books/${book}/files${query}`)).toBe(200);
  expect(await statusOf("GET", `/api/books/${another}/status${query}`)).toBe(403);
  expect(await statusOf("GET", links + query)).toBe(403);
  expect(await statusOf("POST", links + query, undefined, {})).toBe(403);

  const listed = await ask("GET", links, ann_);
  expect(bookLinks.parse(await listed.json())).toEqual({ book_id: book, links: [shown] });
  expect(await statusOf("GET", links, bob_)).toBe(404);

  expect(await statusOf("DELETE", `${links}/${shown.id}`, bob_)).toBe(404);
  expect(await statusOf("DELETE", `/api/books/${another}/links/${shown.id}`, ann_)).toBe(404);
  expect(await statusOf("DELETE", `${links}/x`, ann_)).toBe(404);
  expect(await statusOf("GET", address)).toBe(200);
  expect(await statusOf("DELETE", `${links}/${shown.id}`, ann_)).toBe(204);
  expect(await statusOf("GET", address)).toBe(401);
});

test.each([{ expires_in_days: 0 }, { expires_in_days: 1.5 }, { days: 3 }])(
  "a link with %j is refused",
  async (body) => {
    const book = await mill.order({ user_id: ann });
    expect(await statusOf("POST", `/api/books/${book}/links`, ann_, body)).toBe(422);
  },
);

test("a picture's address is signed: it is read without a header, but cannot renew itself", async () => {
  const book = await mill.order({ user_id: ann });
  const { key, bytes } = await mill.shelf.put(Buffer.from("a book"), "application/pdf");
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'book.pdf', $2, 'application/pdf', $3)",
    [book, key, bytes],
  );
  const reply = await ask("GET", `/api/books/${book}/files`, ann_);
  const pdf = bookFiles.parse(await reply.json()).files.find(({ name }) => name === "book.pdf");
  const address = pdf?.url ?? "";
  const query = address.slice(address.indexOf("?"));
  expect(address).toMatch(/book\.pdf\?expires=\d+&signature=[\w-]{43}$/);
  expect(await statusOf("GET", address)).toBe(200);
  expect(await statusOf("HEAD", address)).toBe(200);
  expect(await statusOf("GET", `/api/books/${book}/events${query}`)).toBe(200);
  expect(await statusOf("GET", `/api/books/${book}/files/book.pdf`)).toBe(401);
  expect(await statusOf("GET", `${address}x`)).toBe(401);
  // What it answers holds fresh addresses: who has one of an hour would have them for ever.
  expect(await statusOf("GET", `/api/books/${book}/status${query}`)).toBe(403);
  expect(await statusOf("GET", `/api/books/${book}/files${query}`)).toBe(403);
});
