import fc from "fast-check";

import { problem } from "../../src/contract/problem.ts";
import { problems } from "../../src/contract/problems.ts";
import { type ApiDocument, anyRequest, type FuzzRequest } from "./fuzz-requests.ts";
import { canary, type FuzzHouse } from "./open-fuzz-house.ts";
import { type RawReply, sendRaw } from "./send-raw.ts";

export interface FuzzReport {
  /** Answers by their status; 0: none. */
  statuses: Record<number, number>;
  /** Operations that answered with a success at least once, of how many there are. */
  reached: [reached: number, of: number];
  slowestMs: number;
  /** What broke a promise, with the request that did it. */
  faults: string[];
}

const patienceMs = 5000;
const atOnce = 6;

/**
 * Sends random requests as everybody but Bob. Promised: an answer within 5 s; no 5xx but `overloaded`; each refusal a problem
 * document with a known code that fits its status, and one that the OpenAPI document names; nothing of Bob's in any
 * answer; and all of Bob's as it was before.
 */
export async function fuzz(
  house: FuzzHouse,
  { requests, seed }: { requests: number; seed: number },
): Promise<FuzzReport> {
  // Ours, and checked by a test of its own.
  const document = (await (await fetch(`${house.url}/openapi.json`)).json()) as ApiDocument;
  const arbitrary = anyRequest(document, house.line, house.known);
  const line = fc.sample(arbitrary, { numRuns: requests, seed }).filter(isHarmless).values();
  const named = new Map(
    Object.values(document.paths).flatMap((methods) =>
      Object.entries(methods).map(([method, { operationId, responses }]) => [
        operationId,
        { method: method.toUpperCase(), statuses: Object.keys(responses) },
      ]),
    ),
  );
  const report: FuzzReport = { statuses: {}, reached: [0, named.size], slowestMs: 0, faults: [] };
  const reached = new Set<string>();
  const before = await house.bobsThings();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const request of line) {
        const headers = { ...request.headers, ...house.askers[request.asker] };
        const reply = await sendRaw(house.url, request, headers);
        const status = reply?.status ?? 0;
        report.statuses[status] = (report.statuses[status] ?? 0) + 1;
        report.slowestMs = Math.max(report.slowestMs, reply?.ms ?? 0);
        if (status >= 200 && status < 300) reached.add(request.operationId);
        const operation = named.get(request.operationId);
        const statuses = request.method === operation?.method ? operation.statuses : undefined;
        const fault = faultOf(reply, request, statuses);
        if (fault !== undefined) report.faults.push(`${fault}\n  ${shown(request, reply)}`);
      }
    }),
  );
  report.reached = [reached.size, named.size];
  if (!before.includes(canary)) report.faults.push("Bob has nothing that could be seen");
  if ((await house.bobsThings()) !== before) report.faults.push("something of Bob's has changed");
  return report;
}

/** Ann may not erase herself: her keys would go, and with them the rest of the run. */
const isHarmless = ({ method, path, asker }: FuzzRequest): boolean =>
  !(
    method === "DELETE" &&
    /^\/api\/(users\/me|session)(\?|$)/.test(path) &&
    /ann|session/.test(asker)
  );

/** `statuses`: those that the document names, when the request was of the method that it describes. */
function faultOf(
  reply: RawReply | undefined,
  { method }: FuzzRequest,
  statuses: readonly string[] | undefined,
): string | undefined {
  if (reply === undefined) return "no answer";
  const { status, headers, text, ms } = reply;
  if (ms > patienceMs) return `${Math.round(ms)} ms`;
  if (text.includes(canary) || JSON.stringify(headers).includes(canary)) return "shows Bob's";
  if (status < 400) return undefined;
  if (method === "HEAD") return status >= 500 && status !== 503 ? `${status}` : undefined;
  if (!headers["content-type"]?.includes("application/problem+json")) return "no problem document";
  const body = problem.safeParse(parsed(text)).data;
  const kind = Object.entries(problems).find(([code]) => code === body?.code)?.[1];
  if (body === undefined || kind === undefined) return "no known code";
  if (status >= 500 && body.code !== "overloaded") return `${status} ${body.code}`;
  if (body.status !== status || (kind.status !== status && body.code !== "http_error")) {
    return `the code ${body.code} with ${status}`;
  }
  return statuses?.includes(String(status)) === false
    ? `${status} ${body.code} is not in the document`
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const shown = (request: FuzzRequest, reply: RawReply | undefined): string =>
  JSON.stringify({
    ...request,
    path: request.path.slice(0, 200),
    body: request.body?.subarray(0, 300).toString("latin1"),
    answer: reply?.text.slice(0, 300),
  });
