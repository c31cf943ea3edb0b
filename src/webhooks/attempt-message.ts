import type { Pool } from "pg";

import type { DueMessage } from "./claim-due.ts";
import { deliver, type Delivery } from "./deliver.ts";
import { disableEndpoint } from "./disable-endpoint.ts";
import { nextAttempt } from "./next-attempt.ts";
import { noteAttempt } from "./note-attempt.ts";
import { noteFailure } from "./note-failure.ts";
import { noteRecovery } from "./note-recovery.ts";
import type { SenderTimes } from "./sender-times.ts";

export interface AttemptTools {
  pool: Pool;
  /** "host" or "host:port" that may be sent to although not public, by http too. */
  trustedHosts: readonly string[];
  times: SenderTimes;
  random: () => number;
  log: (event: string, fields: Record<string, unknown>) => void;
}

/** "Not so fast", in the words of the receiver or of what stands before it. */
const throttling = new Set([429, 502, 503, 504]);
/** The pause of a receiver that asked for one without saying how long. */
const usualPauseMs = 60_000;

/**
 * One attempt of one message, from the dial to the note. When the process dies in between, the lease ends and the message is
 * sent again under the same id: at least once. Throws only what `signal` was aborted with, or when the database is away.
 */
export async function attemptMessage(
  message: DueMessage,
  tools: AttemptTools,
  signal: AbortSignal,
): Promise<void> {
  const { pool, trustedHosts, times, random, log } = tools;
  const { id, endpointId } = message;
  const delivery = await deliver(message, { trustedHosts, timeoutMs: times.timeoutMs, signal });
  if (delivery.ok) {
    await noteAttempt(pool, message, delivery, undefined);
    if (message.isFailing) await noteRecovery(pool, endpointId);
    return;
  }
  const { statusCode, errorCode, retryAfterMs } = delivery;
  const { schedule } = times;
  const retryInMs = nextAttempt(message.attempts + 1, { schedule, retryAfterMs, random });
  // Before the note: the next look must not find the message back in line and its endpoint in good health.
  const isHopeless = await noteFailure(pool, endpointId, pauseAfter(delivery, retryInMs));
  await noteAttempt(pool, message, delivery, retryInMs);
  log("webhook.attempt_failed", { id, endpointId, statusCode, errorCode, retryInMs });
  const reason = statusCode === 410 ? "gone" : isHopeless ? "failing" : undefined;
  if (reason !== undefined && (await disableEndpoint(pool, endpointId, reason))) {
    log("webhook.endpoint_disabled", { endpointId, reason });
  }
}

/** How long the whole endpoint gets nothing, ms. */
function pauseAfter(
  { statusCode, retryAfterMs }: Delivery,
  retryInMs = Number.POSITIVE_INFINITY,
): number {
  if (statusCode === undefined || !throttling.has(statusCode)) return 0;
  return retryAfterMs ?? Math.min(retryInMs, usualPauseMs);
}
