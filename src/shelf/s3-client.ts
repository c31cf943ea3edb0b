import { setTimeout as sleep } from "node:timers/promises";

import { S3mini } from "s3mini";

import { explainStoreError, isPassing } from "./explain-store-error.ts";
import type { S3Place } from "./shelf-place.ts";

export interface Patience {
  /** Without a sign of life for so long, a request has failed. */
  timeoutMs: number;
  /** The same for a request that sends bytes: no sign comes before the last of them has gone. */
  uploadMs: number;
  /** How often a request is sent before it has failed for good. */
  tries: number;
  /** Before the second try; it doubles each time. */
  pauseMs: number;
}

/** A request under way. */
export interface Exchange {
  s3: S3mini;
  /** Of the newest answer. */
  headers: () => Headers;
  /** Bytes have come: the patience begins anew. */
  alive: () => void;
}

/** Does what is asked with the store, again while that may help. Throws as explainStoreError; what `signal` ended as it is. */
export type S3Call = <Value>(
  ask: (exchange: Exchange) => Promise<Value>,
  signal?: AbortSignal,
) => Promise<Value>;

export function openS3Client(
  place: S3Place,
  { timeoutMs, uploadMs, tries, pauseMs }: Patience,
): S3Call {
  return async (ask, signal) => {
    for (let tried = 1; ; tried++) {
      try {
        return await once(ask, signal);
      } catch (error) {
        if (signal?.aborted === true) throw error;
        if (tried >= tries || !isPassing(error)) throw explainStoreError(error);
      }
      await sleep(pauseMs * 2 ** (tried - 1) * (0.5 + Math.random()), undefined, { signal });
    }
  };

  async function once<Value>(
    ask: (exchange: Exchange) => Promise<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const silence = new AbortController();
    const giveUp = (): void =>
      silence.abort(new DOMException("the store is silent", "TimeoutError"));
    let timer = setTimeout(giveUp, timeoutMs);
    const ends = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
    let headers = new Headers();
    // A client for each request: s3mini takes a signal and hands out headers only by way of its `fetch`.
    const s3 = new S3mini({
      endpoint: `${place.endpoint}/${place.bucket}`,
      region: place.region,
      accessKeyId: place.accessKeyId,
      secretAccessKey: place.secretAccessKey,
      fetch: async (input, init) => {
        clearTimeout(timer);
        timer = setTimeout(
          giveUp,
          ["PUT", "POST"].includes(init?.method ?? "") ? uploadMs : timeoutMs,
        );
        const answer = await fetch(input, { ...init, signal: ends });
        headers = answer.headers;
        timer.refresh();
        return answer;
      },
    });
    try {
      return await ask({ s3, headers: () => headers, alive: () => timer.refresh() });
    } finally {
      clearTimeout(timer);
    }
  }
}
