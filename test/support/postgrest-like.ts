import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";

import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { DatabaseError, escapeIdentifier, type Pool, type PoolClient } from "pg";
import { afterAll } from "vitest";

import { inTransaction } from "../../src/db/database.ts";
import type { TokenIssuer } from "./token-issuer.ts";

interface Reply {
  status: number;
  body?: unknown;
}

/** The request as far as its address and method go. */
interface Asked {
  method: string;
  /** A table, or a function. */
  name: string;
  query: URLSearchParams;
  body: unknown;
}

/**
 * A Supabase project's address: sign-in is the issuer's, and below /rest/v1 is what PostgREST promises us: a good token's role
 * and claims for one transaction, rows by `select`, `eq`, `order` and `limit`, changes, functions by named arguments, and
 * errors with their status. `api` logs in as the role that may become the others and nothing else. Returns the address.
 */
export async function openPostgrestLike(api: Pool, issuer: TokenIssuer): Promise<string> {
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/auth/v1/.well-known/jwks.json`));

  async function claimsOf(request: IncomingMessage): Promise<JWTPayload> {
    const bearer = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
    // The project's public key stands for nobody.
    if (bearer === "" || bearer.startsWith("sb_publishable_")) return { role: "anon" };
    const expected = { issuer: `${issuer.url}/auth/v1`, audience: "authenticated" };
    return (await jwtVerify(bearer, keys, expected)).payload;
  }

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname.startsWith("/auth/")) {
      const reply = await fetch(`${issuer.url}${pathname}`);
      return { status: reply.status, body: await reply.json() };
    }
    const [, isCall, name] = /^\/rest\/v1\/(rpc\/)?(\w+)$/.exec(pathname) ?? [];
    if (name === undefined) return { status: 404, body: { message: "there is nothing here" } };
    const claims = await claimsOf(request);
    const { method = "GET" } = request;
    const body = method === "POST" || method === "PATCH" ? await json(request) : undefined;
    const asked = { method, name, query: searchParams, body };
    return inTransaction(api, async (client) => {
      await client.query(
        `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
                set_config('request.method', $3, true), set_config('request.path', $4, true)`,
        [claims["role"], JSON.stringify(claims), method, pathname],
      );
      return isCall === undefined ? onTable(client, asked) : call(client, asked);
    }).catch((error: unknown) => refused(error, claims));
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        if (!(error instanceof errors.JOSEError)) throw error;
        return { status: 401, body: { code: "PGRST301", message: error.message } };
      })
      .catch((error: unknown): Reply => ({ status: 500, body: { message: String(error) } }))
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(body === undefined ? "" : JSON.stringify(body));
      }, response.destroy.bind(response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

async function onTable(client: PoolClient, { method, name, query, body }: Asked): Promise<Reply> {
  const table = `public.${escapeIdentifier(name)}`;
  const { where, values } = conditions(query);
  switch (method) {
    case "GET": {
      const text = `select ${columns(query)} from ${table} ${where} ${ending(query)}`;
      const { rows } = await client.query(
        `select coalesce(json_agg(row), '[]') as found from (${text}) row`,
        values,
      );
      return { status: 200, body: rows[0].found };
    }
    case "POST": {
      const names = Object.keys(Object(body)).map(escapeIdentifier).join(", ");
      await client.query(
        `insert into ${table} (${names}) select ${names} from json_populate_record(null::${table}, $1)`,
        [JSON.stringify(body)],
      );
      return { status: 201 };
    }
    case "PATCH": {
      const changes = Object.entries(Object(body)).map(([column, value]) => {
        values.push(value);
        return `${escapeIdentifier(column)} = $${values.length}`;
      });
      await client.query(`update ${table} set ${changes.join(", ")} ${where}`, values);
      return { status: 204 };
    }
    case "DELETE":
      await client.query(`delete from ${table} ${where}`, values);
      return { status: 204 };
    default:
      return { status: 405, body: { message: `${method} is not played here` } };
  }
}

/** Arguments come by their names, each as its type takes it out of JSON. */
async function call(client: PoolClient, { name, body }: Asked): Promise<Reply> {
  const given = Object.keys(Object(body));
  const { rows } = await client.query<{ name: string; type: string }>(
    `select arg.name, arg.type::regtype::text as type
       from pg_proc, unnest(proargnames, proargtypes::oid[]) as arg (name, type)
      where pronamespace = 'public'::regnamespace and proname = $1 and arg.name = any($2)`,
    [name, given],
  );
  if (rows.length < given.length || given.length === 0) {
    return {
      status: 404,
      body: { code: "PGRST202", message: `there is no such function ${name}` },
    };
  }
  const quoted = rows.map((arg) => ({ name: escapeIdentifier(arg.name), type: arg.type }));
  const { rows: answers } = await client.query(
    `select to_json(public.${escapeIdentifier(name)}(${quoted.map((arg) => `${arg.name} => args.${arg.name}`).join(", ")})) as value
       from json_to_record($1) as args (${quoted.map((arg) => `${arg.name} ${arg.type}`).join(", ")})`,
    [JSON.stringify(body)],
  );
  return { status: 200, body: answers[0].value };
}

function columns(query: URLSearchParams): string {
  const wanted = query.get("select") ?? "*";
  return wanted === "*" ? "*" : wanted.split(",").map(escapeIdentifier).join(", ");
}

const controls = ["select", "columns", "order", "limit"];

function conditions(query: URLSearchParams): { where: string; values: unknown[] } {
  const filters = [...query].filter(([name]) => !controls.includes(name));
  const values: unknown[] = filters.map(([, filter]) => filter.replace(/^eq\./, ""));
  const parts = filters.map(([name], index) => `${escapeIdentifier(name)} = $${index + 1}`);
  return { where: parts.length === 0 ? "" : `where ${parts.join(" and ")}`, values };
}

function ending(query: URLSearchParams): string {
  const [column, direction] = query.get("order")?.split(".") ?? [];
  const order =
    column === undefined
      ? ""
      : `order by ${escapeIdentifier(column)} ${direction === "desc" ? "desc" : "asc"}`;
  const limit = query.get("limit");
  return limit === null ? order : `${order} limit ${Number(limit)}`;
}

/** A SQLSTATE of the form PTxyz names its own status. */
function refused(error: unknown, { role }: JWTPayload): Reply {
  if (!(error instanceof DatabaseError)) throw error;
  const { code = "", message, detail = null, hint = null } = error;
  const own = /^PT(\d{3})$/.exec(code)?.[1];
  const forbidden = role === "anon" ? 401 : 403;
  const status = own === undefined ? (code === "42501" ? forbidden : 400) : Number(own);
  return { status, body: { code, message, details: detail, hint } };
}
