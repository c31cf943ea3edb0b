import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import {
  countRows,
  openBatchRequests,
  ordered,
  refusal,
} from "../../test/support/batch-requests.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { ann, bob } from "../../test/support/test-keys.ts";

const database = await openTestDatabase();
const { pool } = database;
const { url, asAnn, send, get } = await openBatchRequests(database);

/** Every order of a batch as it stands in the database, in the order of the books. */
async function ordersOf(id: number | null): Promise<unknown[]> {
  const { rows } = await pool.query<{ line: number; input: unknown }>(
    `select line, input -> 'order' as order, priority, max_retries, user_id, child_profile_id::float8 as child
       from batch_rows join book_generation_jobs job on job.id = job_id join job_inputs using (job_id)
      where batch_id = $1 order by job.id`,
    [id],
  );
  return rows;
}

describe("however it is written", () => {
  const shared = { job_type: "story_adventure", seed: "one", outputs: ["pdf", "audio"] };
  const orders = [
    {
      character_name: "Lüna",
      companions: ["Bo", "Mo"],
      priority: 3,
      dedication: 'For "Lu",\nlove',
    },
    {
      character_name: "Max",
      max_retries: 0,
      child_profile_id: 12,
      seed: "other",
      outputs: ["pdf"],
    },
  ];
  const whole = orders.map((order) => ({ ...shared, ...order }));
  const ndjson = `${whole.map((order) => JSON.stringify(order)).join("\n\n")}\n`;
  const csv = [
    "job_type,seed,outputs,character_name,companions,priority,dedication,max_retries,child_profile_id",
    'story_adventure,one,pdf;audio,Lüna,Bo; Mo,3,"For ""Lu"",\nlove",,',
    "story_adventure,other,pdf,Max,,,,0,12",
  ].join("\r\n");
  const form = (name: string, text: string, fields: Record<string, string> = {}): FormData => {
    const data = new FormData();
    for (const [field, value] of Object.entries(fields)) data.append(field, value);
    data.append("file", new Blob([text], { type: "application/vnd.ms-excel" }), name);
    return data;
  };
  const bare = "character_name\nLuna\n";

  test("the same orders make the same batch", async () => {
    const replies = [
      await send(JSON.stringify({ name: "A", defaults: shared, orders }), "application/json"),
      await send(JSON.stringify({ orders: whole }), "application/json; charset=utf-8"),
      await send(ndjson, "application/x-ndjson"),
      await send(csv, "text/csv"),
      await send(`\uFEFF${csv}`, "text/csv; charset=utf-8"),
      await send(form("orders.CSV", csv, { name: "A" }), undefined),
      await send(form("orders.jsonl", ndjson), undefined),
      await send(
        form("orders.json", JSON.stringify({ orders }), { defaults: JSON.stringify(shared) }),
        undefined,
      ),
    ];
    const batches = await Promise.all(replies.map(ordered));
    const inputs = await Promise.all(batches.map(({ batch_id }) => ordersOf(batch_id)));
    const plain = inputs.map((input) => JSON.stringify(input).replaceAll(/"line":\d+,/g, ""));
    expect(inputs[0]).toMatchObject([
      { priority: 3, user_id: ann, order: { characterName: "Lüna", companions: ["Bo", "Mo"] } },
      {
        max_retries: 0,
        child: 12,
        order: { characterName: "Max", seed: "other", outputs: ["pdf"] },
      },
    ]);
    expect(new Set(plain).size).toBe(1);
    expect(batches.map(({ name }) => name)).toEqual(["A", null, null, null, null, "A", null, null]);
  });

  test.each<[string, () => Promise<Response>, number, string, string]>([
    ["of an unknown kind", () => send("x", "text/plain"), 415, "not_a_batch", ""],
    ["of no kind", () => send(new Uint8Array([1]), undefined), 415, "not_a_batch", ""],
    ["of broken JSON", () => send("{", "application/json"), 400, "malformed_batch", ""],
    ["of no orders", () => send('{"orders":[]}', "application/json"), 422, "invalid_batch", ""],
    ["of an empty file", () => send("", "text/csv"), 422, "invalid_batch", ""],
    ["of a header alone", () => send("job_type\n", "text/csv"), 422, "invalid_batch", ""],
    [
      "without orders",
      () => send('{"order":[]}', "application/json"),
      422,
      "invalid_batch",
      "/orders",
    ],
    ["of broken CSV", () => send('job_type\n"x', "text/csv"), 400, "malformed_batch", ""],
    ["with unknown columns", () => send("name\nx\n", "text/csv"), 422, "invalid_batch", "/name"],
    [
      "with bad defaults",
      () => send(JSON.stringify({ defaults: { seed: 5 }, orders }), "application/json"),
      422,
      "invalid_batch",
      "/defaults/seed",
    ],
    ["without a file", () => send(new FormData(), undefined), 422, "invalid_batch", "/file"],
    [
      "with defaults that are no JSON",
      () => send(form("a.csv", bare, { defaults: "{" }), undefined),
      422,
      "invalid_batch",
      "/defaults",
    ],
    [
      "of a form with other fields",
      () => send(form("a.csv", csv, { colour: "red" }), undefined),
      422,
      "invalid_batch",
      "",
    ],
    [
      "that is asked for oddly",
      () => send(csv, "text/csv", asAnn, "?dry=1"),
      422,
      "invalid_request",
      "/",
    ],
    [
      "without a good order",
      () => send("job_type,character_name\nnovel,\n", "text/csv"),
      422,
      "invalid_batch",
      "/job_type",
    ],
    ["that is too large", () => send("x".repeat(17 << 20), "text/csv"), 413, "body_too_large", ""],
    [
      "of too many",
      () => send("x\n".repeat(20_001), "application/x-ndjson"),
      422,
      "invalid_batch",
      "",
    ],
  ])(
    "a batch %s is refused, and nothing is stored",
    async (_what, sending, status, code, pointer) => {
      const before = await countRows(pool);
      const { errors, ...refused } = await refusal(await sending());
      expect(refused).toEqual({ status, code });
      expect(errors?.[0]?.pointer ?? "").toBe(pointer);
      expect(await countRows(pool)).toEqual(before);
    },
  );

  test("the example of docs/batches.md is a good batch", async () => {
    const text = await readFile("docs/batches.md", "utf8");
    const [, example = ""] = /```csv\n(.*?)```/s.exec(text) ?? [];
    const batch = await ordered(await send(example, "text/csv"));
    expect(batch).toMatchObject({ orders: 3, refused: 0 });
    expect(await ordersOf(batch.batch_id)).toMatchObject([
      { line: 2, order: { companions: ["Bo the owl", "Mo the mole"] } },
      { line: 4, order: { ageGroup: "7-10", companions: [], dedication: null } },
      { line: 5, order: { jobType: "interactive_search" } },
    ]);
  });

  test("a dry run only checks", async () => {
    const before = await countRows(pool);
    const reply = await send(`${csv}\r\nnovel,,,,,,,,`, "text/csv", asAnn, "?dry_run=true");
    expect(reply.status).toBe(200);
    expect(await ordered(reply)).toMatchObject({
      batch_id: null,
      orders: 2,
      refused: 1,
      refused_rows: [
        { line: 5, errors: [{ pointer: "/job_type" }, { pointer: "/character_name" }] },
      ],
    });
    expect(await countRows(pool)).toEqual(before);
  });

  test("words that do not belong in a book, and names of fields that nothing can hold, are that line's faults", async () => {
    const rows = [
      whole[0],
      { ...whole[0], character_name: "fuck" },
      { ...whole[0], "a\u0000\ud800": 1 },
      { ...whole[0], ["x".repeat(70_000)]: 1 },
      5,
      { ...whole[0], user_id: bob },
    ];
    const text = rows.map((order) => JSON.stringify(order)).join("\n");
    const batch = await ordered(await send(text, "application/x-ndjson"));
    expect(batch).toMatchObject({ orders: 1, refused: 5 });
    expect(batch.refused_rows.map(({ line, errors }) => [line, errors[0]?.pointer])).toEqual([
      [2, "/character_name"],
      [3, "/a\uFFFD\uFFFD"],
      [4, ""],
      [5, "/"],
      [6, "/user_id"],
    ]);
  });

  test("an upload that is cut short stores nothing", async () => {
    const before = await countRows(pool);
    const { hostname, port } = new URL(url);
    for (const length of ["content-length: 100000", "transfer-encoding: chunked"]) {
      const socket = connect(Number(port), hostname);
      await once(socket, "connect");
      const chunk = length.startsWith("transfer")
        ? `${csv.length.toString(16)}\r\n${csv}\r\n`
        : csv;
      socket.write(
        `POST /api/batches HTTP/1.1\r\nhost: x\r\nauthorization: ${asAnn.authorization}\r\n` +
          `content-type: text/csv\r\n${length}\r\n\r\n${chunk}`,
      );
      await sleep(150);
      socket.destroy();
    }
    await sleep(150);
    expect(await countRows(pool)).toEqual(before);
    expect((await get("")).status).toBe(200);
  });
});
