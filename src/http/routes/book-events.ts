import { createRoute } from "@hono/zod-openapi";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Pool } from "pg";

import { readEvents } from "../../events/read-events.ts";
import { bookIdParam } from "../book-id.ts";
import { ownBook } from "../own-book.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** Proxies cut connections that are silent for 30–60 s. */
const heartbeatMs = 15_000;

const description = createRoute({
  method: "get",
  path: "/api/books/{book_id}/events",
  summary: "What happens to a book, as it happens (server-sent events)",
  request: { params: bookIdParam },
  responses: {
    204: { description: "The job has ended, and all its events were received" },
    200: {
      description:
        "One event each with its number as `id`; send `Last-Event-ID` to go on after it. Ends with the job.",
      content: { "text/event-stream": {} },
    },
    ...notFoundReply,
  },
});

/** GET /api/books/{book_id}/events */
export const bookEvents: Route = {
  description,
  needs: "read",
  byLink: true,
  bySignature: true,
  async answer(c, { pool, events, log, stopping }) {
    const job = await ownBook(c, { pool });
    const after = await lastReceived(pool, job.id, c.req.header("last-event-id"));
    // Nothing more will come: 204 tells an EventSource not to connect again.
    const left = await readEvents(pool, job.id, after);
    // Files may expire long after the end: nobody waits for that.
    const isOver = job.completedAt !== null && left.every(({ type }) => type === "files.expired");
    if (isOver) return c.body(null, 204);
    c.header("x-accel-buffering", "no");
    const follow = async (stream: SSEStreamingApi): Promise<void> => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      // The reader connects again by itself, then to a process that goes on.
      const ended = AbortSignal.any([gone.signal, stopping]);
      const heartbeat = setInterval(() => void stream.write(": still here\n\n"), heartbeatMs);
      try {
        for await (const event of events.follow(job.id, after, ended)) {
          await stream.writeSSE({
            id: String(event.seq),
            event: event.type,
            data: JSON.stringify({ job_id: job.id, at: event.at.toISOString(), ...event.data }),
          });
        }
      } finally {
        clearInterval(heartbeat);
      }
    };
    return streamSSE(c, follow, async (error) => {
      log("warn", "http.event_stream_failed", { err: error });
    });
  },
};

/** 0 for a number that this run has not reached: the reader's connection is older than the run, and he has seen none of it. */
async function lastReceived(pool: Pool, jobId: number, header = "0"): Promise<number> {
  const last = /^[1-9]\d{0,8}$/.test(header) ? Number(header) : 0;
  const [event] = last > 0 ? await readEvents(pool, jobId, last - 1) : [];
  return event?.seq ?? 0;
}
