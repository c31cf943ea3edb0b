import fc from "fast-check";

/** As much of JSON Schema as the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Values that a schema allows, or nearly: what it does not say (patterns, rules between fields) is left to chance. */
export function valid(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: Schema): fc.Arbitrary<unknown> => valid(one, schemas, depth + 1);
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map(inner));
  const types = [schema.type ?? "any"].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, inner, depth)));
}

function ofType(
  type: string,
  schema: Schema,
  inner: (schema: Schema) => fc.Arbitrary<unknown>,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({
        min: schema.minimum ?? -3,
        max: Math.min(schema.maximum ?? 99, 2 ** 31),
      });
    case "string":
      return text(schema);
    case "array":
      return fc.array(inner(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    default:
      return depth > 3 ? fc.constant("x") : fc.jsonValue({ maxDepth: 2 });
  }
}

function text({ format, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date-time") {
    const min = new Date("2026-01-01T00:00:00Z");
    return fc
      .date({ min, max: new Date("2027-12-31"), noInvalidDate: true })
      .map((at) => at.toISOString());
  }
  if (format === "uri") return fc.webUrl();
  const words = fc.constantFrom(
    "Luna",
    "0 18 * * FRI",
    "Europe/Berlin",
    "a brave fox",
    "text",
    "1",
  );
  const written = fc.string({ minLength: 1, maxLength: Math.min(maxLength, 40) });
  return fc.oneof({ weight: 3, arbitrary: words }, written);
}

/** What a field is not made for. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 53,
    1e308,
    -1e308,
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\u202e",
    "💥".repeat(50),
    "x".repeat(5000),
    "9".repeat(400),
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59+14:00",
    "2026-02-30T00:00:00Z",
    "http://169.254.169.254/",
    "http://[::1]:1/",
    "javascript:alert(1)",
    "'; drop table users; --",
    "{{7*7}}",
    "${x}",
    "*/1 * * * * *",
    "0 0 31 2 *",
    "-infinity",
    "NaN",
    [],
    {},
    [[]],
  ),
  fc.constant({ ["__proto__"]: { admin: true }, constructor: 1 }),
  fc.constant({ $ref: "#", toString: "x", hasOwnProperty: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 50 }),
);

/** The value with a few of its fields gone, odd, or joined by others that nobody knows. */
export function spoilt(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.array(fc.tuple(fc.nat(), fc.nat(3), odd, fc.string()), { maxLength: 3 }))
    .map(([whole, faults]) => faults.reduce((now, fault) => spoil(now, fault), whole));
}

function spoil(
  whole: unknown,
  [at, kind, other, name]: readonly [number, number, unknown, string],
): unknown {
  if (typeof whole !== "object" || whole === null) return kind === 0 ? other : whole;
  const fields = Object.entries(whole);
  const [field = name] = fields[at % Math.max(1, fields.length)] ?? [];
  if (kind === 0) return Object.fromEntries(fields.filter(([one]) => one !== field));
  const changed = kind === 3 ? name : field;
  return Object.assign(Array.isArray(whole) ? [...whole] : { ...whole }, { [changed]: other });
}
