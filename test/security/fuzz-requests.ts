import fc from "fast-check";

import { odd, type Schema, type Schemas, spoilt, valid } from "./fuzz-schema.ts";

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, unknown>;
}

export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Schemas };
}

export interface FuzzRequest {
  operationId: string;
  asker: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  /** The body comes in pieces. */
  isSlow: boolean;
}

/** Real names of things, by path parameter: the asker's own and those of somebody else. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Requests for every operation of the document, from good ones to nonsense. */
export function anyRequest(
  { paths, components }: ApiDocument,
  askers: readonly string[],
  known: Known,
): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const { operationId, parameters = [], requestBody } = operation;
    const query = parameters.filter((one) => one.in === "query");
    return fc
      .record({
        asker: fc.constantFrom(...askers),
        method: fc.oneof(
          { weight: 30, arbitrary: fc.constant(method.toUpperCase()) },
          fc.constantFrom("HEAD", "OPTIONS", "PUT", "TRACE", "QUERY"),
        ),
        path: anyPath(path, known),
        query: fc.oneof(
          { weight: 3, arbitrary: fc.constant("") },
          fc
            .array(anyParameter(query, components.schemas), { minLength: 1, maxLength: 3 })
            .map((pairs) => `?${pairs.join("&")}`),
        ),
        odd: oddHeaders,
        isSlow: fc.nat(20).map((n) => n === 0),
        sent: anyBody(requestBody?.content ?? {}, components.schemas),
      })
      .map(({ query: search, sent, odd: headers, ...rest }) => ({
        ...rest,
        operationId,
        path: rest.path + search,
        headers: { ...headers, ...(sent.type && { "content-type": sent.type }) },
        body: ["GET", "HEAD", "TRACE"].includes(rest.method) ? undefined : sent.body,
      }));
  });
}

const oddSegments = fc.oneof(
  fc.constantFrom(
    "0",
    "-1",
    "1e9",
    "0x1",
    "1.5",
    "9".repeat(15),
    "9".repeat(16),
    "9".repeat(400),
    "null",
    "undefined",
    "NaN",
    "%00",
    "a%00b",
    "%ff%fe",
    "%E0%A4%A",
    "%",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "__proto__",
    "constructor",
    "1%20",
    "%F0%9F%92%A5",
    "1;1",
    "%D9%A1",
    "a".repeat(3000),
  ),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const anyPath = (path: string, known: Known): fc.Arbitrary<string> => {
  const slots = [...path.matchAll(/\{(\w+)\}/g)].map(([slot, name = ""]) => ({ slot, name }));
  const values = slots.map(({ name }) => {
    const names = known[name] ?? ["1"];
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, oddSegments);
  });
  return fc
    .tuple(...values)
    .map((chosen) =>
      slots.reduce((so, { slot }, at) => so.replace(slot, () => chosen[at] ?? ""), path),
    );
};

function anyParameter(
  parameters: readonly { name: string; schema: Schema }[],
  schemas: Schemas,
): fc.Arbitrary<string> {
  const names = [...parameters.map(({ name }) => name), "colour", "__proto__", "user_id", "link"];
  return fc.constantFrom(...names).chain((name) => {
    const schema = parameters.find((one) => one.name === name)?.schema ?? {};
    const good = valid(schema, schemas).map((value) => encodeURIComponent(asText(value)));
    const bad = odd.map((value) => encodeURIComponent(asText(value)));
    return fc.oneof(good, bad, oddSegments).map((value) => `${name}=${value}`);
  });
}

const asText = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed().slice(0, 3000);

/** Latin-1 is all that a header can hold. */
const latin1 = fc
  .string({ unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)) })
  .map((text) => text.replaceAll("\u007f", "").trim());

const oddHeaders = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          "idempotency-key",
          "last-event-id",
          "range",
          "if-none-match",
          "x-request-id",
          "accept",
          "te",
          "origin",
          "sec-fetch-site",
          "cookie",
          "user-agent",
          "x-forwarded-for",
          "x-forwarded-proto",
          "content-encoding",
        ),
        fc.oneof(
          latin1,
          fc.constantFrom(
            "bytes=0-",
            "bytes=9-1",
            "99999999999999999999",
            "*",
            "cross-site",
            "gzip",
            "1",
            "",
          ),
        ),
      ),
      { maxLength: 3 },
    )
    .map((pairs) => Object.fromEntries(pairs)),
);

interface Sent {
  type: string | undefined;
  body: Buffer | undefined;
}

function anyBody(
  content: Record<string, { schema?: Schema }>,
  schemas: Schemas,
): fc.Arbitrary<Sent> {
  const types = Object.entries(content);
  const nothing: fc.Arbitrary<Sent> = fc.constant({ type: undefined, body: undefined });
  if (types.length === 0) return fc.oneof({ weight: 3, arbitrary: nothing }, nonsense);
  const made = fc.constantFrom(...types).chain(([type, { schema = {} }]) => {
    const good = valid(schema, schemas);
    return fc
      .oneof({ weight: 2, arbitrary: good }, { weight: 2, arbitrary: spoilt(good) }, odd)
      .map((value): Sent => written(type, value));
  });
  return fc.oneof({ weight: 6, arbitrary: made }, nonsense, nothing);
}

function written(type: string, value: unknown): Sent {
  if (type !== "multipart/form-data") {
    const text = type.endsWith("json") && type !== "application/x-ndjson" ? undefined : value;
    return {
      type,
      body: Buffer.from(typeof text === "string" ? text : (JSON.stringify(value) ?? "")),
    };
  }
  const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const parts = fields.map(([name, content]) => {
    const file = ["file", "picture"].includes(name) ? '; filename="a.csv"' : "";
    return `--b\r\ncontent-disposition: form-data; name="${asText(name)}"${file}\r\n\r\n${asText(content)}\r\n`;
  });
  return { type: `${type}; boundary=b`, body: Buffer.from(`${parts.join("")}--b--\r\n`) };
}

const nonsense: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.constantFrom(
      "application/json",
      "application/json; charset=utf-16",
      "text/csv",
      "application/x-ndjson",
      "multipart/form-data",
      "multipart/form-data; boundary=",
      "application/xml",
      "a",
      "",
    ),
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          "[".repeat(30_000),
          '{"a":'.repeat(10_000),
          '{"priority":1e400}',
          '{"priority":' + "9".repeat(5000) + "}",
          "",
          "{",
          "null",
          "[]",
          '"\\ud800"',
          'a,b\n"',
          "a".repeat(70_000),
          '{"__proto__":{"a":1}}',
          "\ufeff{}",
        )
        .map((text) => Buffer.from(text)),
      fc.constant(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    ),
  )
  .map(([type, body]) => ({ type, body }));
