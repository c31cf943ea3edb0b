import { createRoute } from "@hono/zod-openapi";

import { type BookStatus, bookStatus as bookStatusReply } from "../../contract/book-status.ts";
import type { Gate } from "../../identity/gate.ts";
import { type JobStatus, readJobStatus, type StageRow } from "../../pipeline/job-status.ts";
import { type MakingTimes, makingTimes } from "../../pipeline/making-times.ts";
import { type Waiting, type WaitReason, whyWaiting } from "../../queue/why-waiting.ts";
import { bookIdParam, parseBookId } from "../book-id.ts";
import { notFoundReply } from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import type { Route } from "../route.ts";
import { wireFile } from "../wire-file.ts";

const description = createRoute({
  method: "get",
  path: "/api/books/{book_id}/status",
  summary: "How far a book is",
  request: { params: bookIdParam },
  responses: {
    200: {
      description: "The book's newest run",
      content: { "application/json": { schema: bookStatusReply } },
    },
    ...notFoundReply,
  },
});

/** GET /api/books/{book_id}/status */
export const bookStatus: Route = {
  description,
  needs: "read",
  byLink: true,
  async answer(c, tools) {
    const bookId = parseBookId(c.req.param("book_id") ?? "");
    const status = await readAsCaller(c, tools, (db) => readJobStatus(db, bookId));
    // Asked again and again by whoever waits: the line is looked at only for a book that stands in it.
    const waiting =
      status.job.status === "pending" ? await whyWaiting(tools.pool, status.job.id) : undefined;
    const times =
      status.job.completedAt === null
        ? await makingTimes(tools.pool, status.job.jobType)
        : undefined;
    return c.json({
      ...wireStatus(bookId, status, tools.gate),
      seconds_left: times ? secondsLeft(times, status.runningS) : null,
      ...(waiting && { waiting: wireWaiting(waiting) }),
    } satisfies BookStatus);
  },
};

function wireStatus(
  bookId: number,
  { job, overallProgress, lastEvent, stages, result }: JobStatus,
  gate: Gate,
): Omit<BookStatus, "seconds_left"> {
  return {
    job_id: job.id,
    status: job.status,
    overall_progress: overallProgress,
    stages: stages.map(wireStage),
    error_message: job.errorMessage,
    result_data: result
      ? {
          title: result.title,
          pages: result.pages,
          files: result.files.map((file) => wireFile(bookId, file, gate)),
          warnings: result.warnings,
        }
      : null,
    seq: lastEvent,
    events_url: gate.sign(`/api/books/${bookId}/events`, bookId),
  };
}

/** Of the making alone: how long the book still stands in the line nobody knows. */
function secondsLeft(
  { medianS, ninthDecileS }: MakingTimes,
  runningS: number,
): NonNullable<BookStatus["seconds_left"]> {
  const left = (wholeS: number): number => Math.max(0, Math.ceil(wholeS - runningS));
  return { likely: left(medianS), at_most: left(ninthDecileS) };
}

const reasons: Record<WaitReason, string> = {
  scheduled: "It was ordered for later.",
  backoff: "Something went wrong; it will be tried again.",
  paused: "Making books is paused.",
  limit: "As many books are being made as may be at once.",
  no_worker: "No worker is running at the moment.",
  turn: "Other books come first.",
};

function wireWaiting({ reason, position, until }: Waiting): NonNullable<BookStatus["waiting"]> {
  return { reason, position, until: until?.toISOString() ?? null, message: reasons[reason] };
}

/** As in the seed: a time or a message that is not known yet is left out. */
function wireStage(stage: StageRow): BookStatus["stages"][number] {
  return {
    id: stage.id,
    stage_name: stage.stageName,
    status: stage.status,
    progress_percentage: stage.progressPercentage,
    ...(stage.startedAt && { started_at: stage.startedAt.toISOString() }),
    ...(stage.completedAt && { completed_at: stage.completedAt.toISOString() }),
    ...(stage.errorMessage !== null && { error_message: stage.errorMessage }),
    ...(stage.skipReason !== null && { skip_reason: stage.skipReason }),
  };
}
