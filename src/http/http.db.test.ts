import { once } from "node:events";
import { connect } from "node:net";

import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { bookStatus } from "../contract/book-status.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { problem } from "../contract/problem.ts";

const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, {
  unfitText: (order) =>
    order.adventureType.includes("unfit")
      ? [{ pointer: "/adventure_type", detail: "Please choose other words." }]
      : [],
  unsettableCharacters: (text) => (text.includes("☃") ? ["☃"] : []),
});

/** As in the seed, word for word. */
const seedOrder = {
  job_type: "story_adventure",
  character_name: "Luna",
  character_type: "a brave dragon",
  special_ability: "fly through clouds",
  age_group: "7-10",
  story_world: "the Enchanted Forest",
  adventure_type: "treasure hunt",
  priority: 1,
};

function post(
  body: unknown,
  headers: Record<string, string> = { "content-type": "application/json" },
) {
  return fetch(`${url}/api/books/generate`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function order(body: unknown = seedOrder): Promise<number> {
  const reply = await post(body);
  expect(reply.status).toBe(200);
  return generateBookReply.parse(await reply.json()).job_id;
}

async function countJobs(): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    "select count(*) as n from book_generation_jobs",
  );
  return rows[0]?.n ?? -1;
}

describe("POST /api/books/generate", () => {
  test("answers the seed's order with 200 and the seed's three fields", async () => {
    const reply = await post(seedOrder);
    expect(reply.status).toBe(200);
    const body: unknown = await reply.json();
    const { job_id: id } = generateBookReply.parse(body);
    expect(body).toEqual({ success: true, job_id: id, message: `Job ${id} created successfully` });
  });

  test("takes the seed's whole example, nulls and all", async () => {
    const id = await order({
      ...seedOrder,
      job_type: "interactive_search",
      occasion_theme: null,
      character_image_url: "https://example.org/luna.png",
      priority: 5,
      user_id: "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11",
      child_profile_id: 123,
    });
    expect(id).toBeGreaterThan(0);
  });

  test("needs job_type and character_name only", async () => {
    expect(await order({ job_type: "interactive_search", character_name: "Bo" })).toBeGreaterThan(
      0,
    );
  });

  test.each([
    [{ ...seedOrder, priority: 0 }, "/priority", ""],
    [{ ...seedOrder, priority: 11 }, "/priority", ""],
    [{ ...seedOrder, priority: "1" }, "/priority", ""],
    [{ ...seedOrder, age_group: "7-9" }, "/age_group", ""],
    [{ ...seedOrder, job_type: "novel" }, "/job_type", ""],
    [{ ...seedOrder, user_id: "me" }, "/user_id", ""],
    [{ ...seedOrder, character_name: "  " }, "/character_name", ""],
    [{ ...seedOrder, character_name: "x".repeat(41) }, "/character_name", "40"],
    [{ job_type: "story_adventure" }, "/character_name", ""],
    [{ ...seedOrder, charater_type: "a fox" }, "/charater_type", "character_type"],
    [{ ...seedOrder, world: "the sea" }, "/world", "story_world"],
    [{ ...seedOrder, character_image_url: "file:///etc/passwd" }, "/character_image_url", ""],
    [{ ...seedOrder, character_name: "Lu☃na" }, "/character_name", "☃"],
    [{ ...seedOrder, adventure_type: "unfit" }, "/adventure_type", "other words"],
    [[], "/", ""],
  ])("refuses %j, naming the field, and stores nothing", async (body, pointer, hint) => {
    const before = await countJobs();
    const reply = await post(body);
    expect(reply.status).toBe(422);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    const { code, errors } = problem.parse(await reply.json());
    expect(code).toBe("invalid_order");
    const fault = errors?.find((error) => error.pointer === pointer);
    expect(fault?.detail).toContain(hint);
    expect(await countJobs()).toBe(before);
  });

  test("names all faults at once", async () => {
    const reply = await post({ ...seedOrder, priority: 0, age_group: "x", colour: "red" });
    const { errors } = problem.parse(await reply.json());
    expect(errors?.map((error) => error.pointer).toSorted()).toEqual([
      "/age_group",
      "/colour",
      "/priority",
    ]);
  });

  test("answers 400 to what is not JSON, 415 to another type, 413 to too much", async () => {
    expect((await post("{")).status).toBe(400);
    expect((await post(seedOrder, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post({ ...seedOrder, dedication: "x".repeat(70_000) })).status).toBe(413);
  });
});

describe("GET /api/books/{book_id}/status", () => {
  test("shows a waiting book with all its stages in the seed's order and no time that is not known yet", async () => {
    const id = await order();
    const status = bookStatus.parse(await (await fetch(`${url}/api/books/${id}/status`)).json());
    expect(status).toMatchObject({
      job_id: id,
      status: "pending",
      overall_progress: 0,
      error_message: null,
      result_data: null,
    });
    expect(status.stages.map((stage) => stage.stage_name)).toEqual([
      "character_extraction",
      "enhancement",
      "story_generation",
      "scene_creation",
      "consistency_validation",
      "audio_generation",
      "pdf_creation",
    ]);
    for (const stage of status.stages) {
      expect(Object.keys(stage)).toEqual(["id", "stage_name", "status", "progress_percentage"]);
    }
  });

  test.each(["0", "999999999", "abc", "1.5", "99999999999999999999", "-1", "%00"])(
    "answers 404 to book %s",
    async (id) => {
      const reply = await fetch(`${url}/api/books/${id}/status`);
      expect(reply.status).toBe(404);
      expect(problem.parse(await reply.json()).code).toBe("not_found");
    },
  );
});

describe("around it", () => {
  test("livez, readyz, health and openapi.json answer", async () => {
    expect(await (await fetch(`${url}/livez`)).json()).toEqual({ status: "ok", version: "0.0.0" });
    for (const path of ["/readyz", "/health"]) {
      expect(await (await fetch(url + path)).json()).toMatchObject({
        status: "ok",
        database: "ok",
      });
    }
    const document: unknown = await (await fetch(`${url}/openapi.json`)).json();
    expect(document).toMatchObject({
      openapi: "3.1.0",
      paths: {
        "/api/books/generate": { post: {} },
        "/api/books/{book_id}/status": { get: {} },
        "/api/books/{book_id}/events": { get: {} },
        "/api/books/{book_id}/files": { get: {} },
        "/api/books/{book_id}/files/{name}": { get: {} },
      },
    });
  });

  test("a client that hangs up in the middle of an event stream harms nobody", async () => {
    const id = await order();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /api/books/${id}/events HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(socket, "data");
    socket.destroy();
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });

  test("an unknown address is a problem document too", async () => {
    const reply = await fetch(`${url}/api/nothing`);
    expect(reply.status).toBe(404);
    expect(problem.parse(await reply.json()).status).toBe(404);
  });
});
