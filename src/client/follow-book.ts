import { BookmillError } from "./bookmill-error.ts";
import { refusal, type Wire } from "./open-wire.ts";
import { path } from "./path.ts";
import { backoffMs, pause } from "./pause.ts";
import { readEventStream } from "./read-event-stream.ts";

/** Something that happened to a book. */
export interface BookEvent {
  /** Counts from 1 within the run. */
  id: number;
  /** "job.started", "step.completed", … */
  type: string;
  data: { job_id: number; at: string; [more: string]: unknown };
}

/** The server says something at least every 15 s. */
const silentMs = 45_000;

/**
 * Every event of the book's newest run after number `after`, once and in order, until the run has ended. Whatever happens to
 * the line, it connects again and goes on where it was; only a refusal (401, 403, 404, …) and the signal end it early.
 */
export async function* followBook(
  wire: Wire,
  bookId: number,
  { after = 0, signal }: { after?: number | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<BookEvent> {
  let last = after;
  let run: number | undefined;
  let failures = 0;
  for (;;) {
    signal?.throwIfAborted();
    let waitMs = 0;
    const hangUp = new AbortController();
    try {
      const lineSignal = signal ? AbortSignal.any([signal, hangUp.signal]) : hangUp.signal;
      const answer = await connect(wire, bookId, last, lineSignal);
      if (answer.status === 204 || answer.body === null) return;
      for await (const event of listen(answer.body, hangUp)) {
        failures = 0;
        const isNewRun = run !== undefined && event.data.job_id !== run;
        run = event.data.job_id;
        last = event.id;
        if (isNewRun) {
          // Started while the line was broken: our number was one of the run before.
          last = 0;
          break;
        }
        yield event;
        if (/^job\.(completed|failed|cancelled)$/.test(event.type)) return;
      }
    } catch (error) {
      signal?.throwIfAborted();
      // A broken line shows itself as whatever the platform throws.
      if (error instanceof BookmillError) {
        if (![429, 502, 503, 504].includes(error.status)) throw error;
        waitMs = (error.retryAfterS ?? 0) * 1000;
      }
    } finally {
      hangUp.abort();
    }
    await pause(Math.max(waitMs, backoffMs(++failures)), signal);
  }
}

async function connect(
  wire: Wire,
  bookId: number,
  last: number,
  signal: AbortSignal,
): Promise<Response> {
  const answer = await wire.sendOnce(path`books/${bookId}/events`, {
    headers: {
      accept: "text/event-stream",
      ...(last > 0 && { "last-event-id": String(last) }),
    },
    signal,
  });
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

/** Hangs up when the line has gone silent: a half-open one never ends by itself. */
async function* listen(
  body: ReadableStream<Uint8Array>,
  hangUp: AbortController,
): AsyncGenerator<BookEvent> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    timer = setTimeout(() => hangUp.abort(), silentMs);
    for await (const event of readEventStream(body)) {
      clearTimeout(timer);
      if (event !== "beat") {
        yield { id: Number(event.id), type: event.type, data: JSON.parse(event.data) };
      }
      timer = setTimeout(() => hangUp.abort(), silentMs);
    }
  } finally {
    clearTimeout(timer);
  }
}
