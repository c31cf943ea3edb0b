import { createRoute } from "@hono/zod-openapi";

import { type BookRuns, bookRuns as bookRunsReply } from "../../contract/book-runs.ts";
import { readRuns } from "../../queue/read-runs.ts";
import { bookIdParam } from "../book-id.ts";
import { ownBook } from "../own-book.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** GET /api/books/{book_id}/runs */
export const bookRuns: Route = {
  description: createRoute({
    method: "get",
    path: "/api/books/{book_id}/runs",
    summary: "Every run of a book: the first, retries, redos",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "Newest first",
        content: { "application/json": { schema: bookRunsReply } },
      },
      ...notFoundReply,
    },
  }),
  needs: "read",
  async answer(c, { pool }) {
    const { bookId } = await ownBook(c, { pool });
    const runs = await readRuns(pool, bookId);
    return c.json({
      book_id: bookId,
      runs: runs.map((run) => ({
        job_id: run.jobId,
        parent_job_id: run.parentJobId,
        status: run.status,
        attempt: run.attempt,
        retry_count: run.retryCount,
        error_code: run.errorCode,
        error_message: run.errorMessage,
        created_at: run.createdAt.toISOString(),
        started_at: run.startedAt?.toISOString() ?? null,
        completed_at: run.completedAt?.toISOString() ?? null,
      })),
    } satisfies BookRuns);
  },
};
