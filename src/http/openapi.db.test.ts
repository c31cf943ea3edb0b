import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { allRoutes } from "./all-routes.ts";

const database = await openTestDatabase();
const url = await openTestServer(database, openTestMill(database).shelf);

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
}

let text = "";
let operations: [address: string, operation: Operation][] = [];
beforeAll(async () => {
  text = await (await fetch(`${url}/openapi.json`)).text();
  const { paths }: { paths: Record<string, Record<string, Operation>> } = JSON.parse(text);
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );
});

test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text));
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe("3.1");
});

test("it holds every route once, under a name of its own, with a summary and a group", () => {
  expect(operations.map(([address]) => address).toSorted()).toEqual(
    allRoutes.map(({ description }) => `${description.method} ${description.path}`).toSorted(),
  );
  const names = new Set(operations.map(([, { operationId }]) => operationId));
  expect(names.size).toBe(operations.length);
  expect(
    operations.filter(
      ([, { operationId, summary, tags }]) => !operationId || !summary || tags?.length !== 1,
    ),
  ).toEqual([]);
});

test("every refusal is a Problem, and every JSON body has a name", () => {
  const bodies = operations.flatMap(([address, { responses }]) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const types = Object.entries(content).map(
        ([type, { schema }]) => `${type} ${schema?.$ref ?? "?"}`,
      );
      return types.length > 0 ? types.map((type) => [address, status, type]) : [[address, status]];
    }),
  );
  const refusals = bodies.filter(([, status = ""]) => status.startsWith("4"));
  expect(refusals.length).toBeGreaterThan(operations.length);
  expect(
    refusals.filter(
      ([, , body]) => body !== "application/problem+json #/components/schemas/Problem",
    ),
  ).toEqual([]);
  const nameless = bodies.filter(([, , body]) => body === "application/json ?");
  expect(nameless).toEqual([]);
});
