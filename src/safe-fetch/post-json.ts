import { Agent, type Dispatcher, request } from "undici";

import { Refused, Unavailable } from "../errors.ts";
import { blockedReceiver, checkReceiver, receiverRules } from "./check-receiver.ts";
import { guardedLookup } from "./guarded-lookup.ts";

export interface PostOptions {
  body: string;
  headers: Record<string, string>;
  /** "host" or "host:port" that may be dialled although not public, by http too. */
  trustedHosts: readonly string[];
  /** For all of it: look-up, connection, answer. */
  deadlineMs: number;
  signal: AbortSignal;
}

export interface PostAnswer {
  status: number;
  /** As it was sent. */
  retryAfter: string | undefined;
  /** The first 500 bytes of the answer as text. */
  excerpt: string;
}

const excerptBytes = 500;

/**
 * Posts JSON to an address that a stranger typed. A redirect is an answer like any other: it is not followed. Throws `Refused`
 * (`receiver_url`, `receiver_address`) for what must not be dialled, `Unavailable` (`receiver_timeout`, `receiver_network`) when
 * there was no answer, and the signal's reason when it was aborted.
 */
export async function postJson(link: string, options: PostOptions): Promise<PostAnswer> {
  const { body, headers, deadlineMs } = options;
  const rules = receiverRules(options.trustedHosts);
  const target = checkReceiver(link, rules);
  const timeout = AbortSignal.timeout(deadlineMs);
  const agent = new Agent({
    connect: { lookup: guardedLookup(target, rules, blockedReceiver), timeout: deadlineMs },
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
  });
  try {
    const reply = await request(target, {
      dispatcher: agent,
      method: "POST",
      signal: AbortSignal.any([options.signal, timeout]),
      headers: {
        ...headers,
        "content-type": "application/json",
        "user-agent": "Bookmill",
        "accept-encoding": "identity",
      },
      body,
    });
    const retryAfter = reply.headers["retry-after"];
    return {
      status: reply.statusCode,
      retryAfter: typeof retryAfter === "string" ? retryAfter : undefined,
      excerpt: await readExcerpt(reply),
    };
  } catch (error) {
    throw options.signal.aborted ? options.signal.reason : asAppError(error, timeout.aborted);
  } finally {
    await agent.destroy();
  }
}

/** As far as it comes: the status has said what matters. */
async function readExcerpt({ body }: Dispatcher.ResponseData): Promise<string> {
  // A destroyed body emits an error later, and an error nobody listens to ends the process.
  body.on("error", () => {});
  const parts: Uint8Array[] = [];
  let count = 0;
  try {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      parts.push(part);
      count += part.length;
      if (count >= excerptBytes) break;
    }
  } catch {
    // Cut off or too slow.
  } finally {
    body.destroy();
  }
  // A character that was cut through is left out; Postgres cannot hold a zero.
  return new TextDecoder()
    .decode(Buffer.concat(parts).subarray(0, excerptBytes), { stream: true })
    .replaceAll("\0", "");
}

function asAppError(error: unknown, isLate: boolean): Refused | Unavailable {
  // undici wraps what the look-up threw.
  const cause = error instanceof Error ? error.cause : undefined;
  const refused = [error, cause].find((thrown) => thrown instanceof Refused);
  if (refused instanceof Refused) return refused;
  const timeout = isLate || (error instanceof Error && /timeout/i.test(error.name + error.message));
  return timeout
    ? new Unavailable("receiver_timeout", "The receiver took too long.", { cause: error })
    : new Unavailable("receiver_network", "The receiver could not be reached.", { cause: error });
}
