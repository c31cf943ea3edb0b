import { AppError } from "../errors.ts";
import { postJson } from "../safe-fetch/post-json.ts";
import type { DueMessage } from "./claim-due.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { sign } from "./sign.ts";

/** What became of one attempt. */
export interface Delivery {
  /** The receiver said 2xx; nothing else is a success, a redirect least of all. */
  ok: boolean;
  /** Undefined when it did not answer. */
  statusCode: number | undefined;
  /** Why it did not. */
  errorCode: string | undefined;
  durationMs: number;
  /** What it answered, the beginning. */
  answer: string;
  retryAfterMs: number | undefined;
}

/** Sends a message once. Throws only what `signal` was aborted with. */
export async function deliver(
  message: Pick<DueMessage, "id" | "payload" | "url" | "secrets">,
  options: { trustedHosts: readonly string[]; timeoutMs: number; signal: AbortSignal },
): Promise<Delivery> {
  const { trustedHosts, timeoutMs, signal } = options;
  const body = JSON.stringify(message.payload);
  const timestamp = Math.floor(Date.now() / 1000);
  const startedAt = performance.now();
  const spent = (): number => Math.round(performance.now() - startedAt);
  try {
    const { status, retryAfter, excerpt } = await postJson(message.url, {
      body,
      headers: {
        "webhook-id": message.id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": sign({ id: message.id, timestamp, body }, message.secrets),
      },
      trustedHosts,
      deadlineMs: timeoutMs,
      signal,
    });
    return {
      ok: status >= 200 && status < 300,
      statusCode: status,
      errorCode: undefined,
      durationMs: spent(),
      answer: excerpt,
      retryAfterMs: readRetryAfter(retryAfter, new Date()),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      ok: false,
      statusCode: undefined,
      errorCode: error.code,
      durationMs: spent(),
      answer: "",
      retryAfterMs: undefined,
    };
  }
}
