import { Agent, request } from "undici";

import { Refused, Unavailable } from "../errors.ts";
import { checkTarget, type FetchRules } from "./check-target.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPublicAddress } from "./public-address.ts";
import { readCapped } from "./read-capped.ts";

export interface FetchOptions extends Partial<FetchRules> {
  signal: AbortSignal;
  /** Default 10 MB. */
  maxBytes?: number;
  /** For the whole download, redirects and body included. Default 8000. */
  deadlineMs?: number;
}

const maxRedirects = 3;

/**
 * Downloads a picture from an address that a stranger typed. Throws `Refused` when it can never work, `Unavailable` when another
 * attempt may; messages name the host at most, because paths and queries carry names and keys.
 */
export async function fetchPicture(url: string, options: FetchOptions): Promise<Uint8Array> {
  const rules: FetchRules = {
    allow: options.allow ?? isPublicAddress,
    trustedHosts: options.trustedHosts ?? [],
    ports: options.ports ?? [80, 443],
  };
  const deadlineMs = options.deadlineMs ?? 8000;
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(deadlineMs)]);
  try {
    return await follow(url, {
      rules,
      signal,
      deadlineMs,
      maxBytes: options.maxBytes ?? 10_000_000,
    });
  } catch (error) {
    throw options.signal.aborted ? options.signal.reason : asAppError(error);
  }
}

interface Trip {
  rules: FetchRules;
  signal: AbortSignal;
  deadlineMs: number;
  maxBytes: number;
}

async function follow(start: string, trip: Trip): Promise<Uint8Array> {
  let target = checkTarget(start, null, trip.rules);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const answer = await visit(target, trip);
    if (!(answer instanceof URL)) return answer;
    target = answer;
  }
  throw new Refused(
    "picture_redirects",
    `The picture's address on ${target.hostname} leads from one page to the next without end. Please use the picture's own address.`,
  );
}

/** The picture at the target, or where it redirects to. */
async function visit(target: URL, trip: Trip): Promise<Uint8Array | URL> {
  const agent = agentFor(target, trip);
  try {
    const reply = await request(target, {
      dispatcher: agent,
      signal: trip.signal,
      headers: { accept: "image/png,image/jpeg,image/webp", "accept-encoding": "identity" },
    });
    // A destroyed body emits an error later, and an error nobody listens to ends the process.
    reply.body.on("error", () => {});
    try {
      const location = reply.headers["location"];
      const redirects = reply.statusCode >= 300 && reply.statusCode < 400;
      if (redirects && typeof location === "string") {
        return checkTarget(location, target, trip.rules);
      }
      checkStatus(reply.statusCode, target.hostname);
      return await readCapped(reply, trip.maxBytes);
    } finally {
      reply.body.destroy();
    }
  } finally {
    await agent.destroy();
  }
}

/** A new one for each hop: a trusted host must not vouch for where it redirects to. */
function agentFor(target: URL, { rules, deadlineMs }: Trip): Agent {
  return new Agent({
    // The check happens inside the connection's own lookup: a second look-up could answer differently (DNS rebinding).
    connect: { lookup: guardedLookup(target, rules), timeout: deadlineMs },
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
  });
}

function checkStatus(status: number, host: string): void {
  if (status === 200) return;
  if (status >= 500 || status === 429) {
    throw new Unavailable("picture_host_down", `${host} could not give us the picture just now.`);
  }
  throw new Refused(
    "picture_not_there",
    `${host} did not give us a picture (it answered ${status}). Please check that the address opens for everybody.`,
  );
}

function asAppError(error: unknown): unknown {
  if (error instanceof Refused || error instanceof Unavailable) return error;
  // undici wraps what the look-up threw.
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Refused) return cause;
  const timeout = error instanceof Error && /timeout/i.test(error.name + error.message);
  return timeout
    ? new Unavailable("picture_timeout", "The picture took too long to arrive.", { cause: error })
    : new Unavailable("picture_network", "We could not reach the picture's address.", {
        cause: error,
      });
}
