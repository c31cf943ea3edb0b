import type { Route } from "./route.ts";
import { cancelBatch } from "./routes/batch-cancel.ts";
import { listBatches } from "./routes/batch-list.ts";
import { orderBatch } from "./routes/batch-order.ts";
import { batchResults } from "./routes/batch-results.ts";
import { retryBatch } from "./routes/batch-retry.ts";
import { batchRows } from "./routes/batch-rows.ts";
import { batchStatus } from "./routes/batch-status.ts";
import { bookEvents } from "./routes/book-events.ts";
import { bookFiles } from "./routes/book-files.ts";
import { bookLinks, makeBookLink, revokeBookLink } from "./routes/book-links.ts";
import { bookPages } from "./routes/book-pages.ts";
import { bookRuns } from "./routes/book-runs.ts";
import { bookStatus } from "./routes/book-status.ts";
import { cancelBook } from "./routes/cancel-book.ts";
import { listCharacters, listFormats, listWorlds } from "./routes/catalogue.ts";
import { cutOut } from "./routes/cut-out.ts";
import { docsFile, docsPage } from "./routes/docs-page.ts";
import { downloadFile } from "./routes/download-file.ts";
import { eraseBook } from "./routes/erase-book.ts";
import { eraseUpload } from "./routes/erase-upload.ts";
import { eraseChild, eraseUser, listErasures } from "./routes/erase-user.ts";
import { exportUser } from "./routes/export-user.ts";
import { generateBook } from "./routes/generate-book.ts";
import { healthz, liveness, readyz } from "./routes/health.ts";
import { listBooks } from "./routes/list-books.ts";
import { me } from "./routes/me.ts";
import { problemPage } from "./routes/problem-page.ts";
import { redoBook } from "./routes/redo-book.ts";
import { restoreBook } from "./routes/restore-book.ts";
import { retryBook } from "./routes/retry-book.ts";
import { pauseSchedule, resumeSchedule } from "./routes/schedules-pause.ts";
import {
  changeSchedule,
  createSchedule,
  deleteSchedule,
  listSchedules,
  showSchedule,
} from "./routes/schedules.ts";
import { showSession, signIn, signOut } from "./routes/session.ts";
import { showBook } from "./routes/show-book.ts";
import { uploadPicture } from "./routes/upload-picture.ts";
import {
  resendFailed,
  resendMessage,
  testWebhook,
  webhookDeliveries,
} from "./routes/webhook-deliveries.ts";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  listWebhooks,
  rotateWebhookSecret,
  showWebhook,
} from "./routes/webhook-endpoints.ts";
import {
  cancelWorkshopJob,
  changeJobPriority,
  retryWorkshopJob,
  revealWorkshopJob,
} from "./routes/workshop-acts.ts";
import { showAuditTrail } from "./routes/workshop-audit.ts";
import { showBulkAct, startBulkAct, stopBulkAct } from "./routes/workshop-bulk.ts";
import { showWorkshopJob, workshopJobEvents } from "./routes/workshop-job.ts";
import { listWorkshopJobs } from "./routes/workshop-jobs.ts";
import { listFailures, listWorkers, workshopOverview } from "./routes/workshop-overview.ts";
import { workshopPicture } from "./routes/workshop-picture.ts";
import { redoWorkshopJob } from "./routes/workshop-redo.ts";

/** A new endpoint is a file in routes/ and a line here. */
const routes = {
  generateBook,
  listBooks,
  showBook,
  bookStatus,
  bookPages,
  bookEvents,
  bookFiles,
  downloadFile,
  makeBookLink,
  bookLinks,
  revokeBookLink,
  signIn,
  showSession,
  signOut,
  bookRuns,
  cancelBook,
  retryBook,
  redoBook,
  restoreBook,
  eraseBook,
  createSchedule,
  listSchedules,
  showSchedule,
  changeSchedule,
  deleteSchedule,
  pauseSchedule,
  resumeSchedule,
  orderBatch,
  listBatches,
  batchStatus,
  batchRows,
  cancelBatch,
  retryBatch,
  batchResults,
  uploadPicture,
  cutOut,
  eraseUpload,
  listFormats,
  listWorlds,
  listCharacters,
  me,
  exportUser,
  listErasures,
  eraseChild,
  eraseUser,
  createWebhook,
  listWebhooks,
  showWebhook,
  changeWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  webhookDeliveries,
  resendMessage,
  resendFailed,
  listWorkshopJobs,
  showWorkshopJob,
  workshopJobEvents,
  workshopOverview,
  listFailures,
  listWorkers,
  workshopPicture,
  cancelWorkshopJob,
  retryWorkshopJob,
  changeJobPriority,
  redoWorkshopJob,
  revealWorkshopJob,
  startBulkAct,
  showBulkAct,
  stopBulkAct,
  showAuditTrail,
  problemPage,
  docsPage,
  docsFile,
  liveness,
  readyz,
  healthz,
} satisfies Record<string, Route>;

/** Each under its name: that is the OpenAPI document's `operationId`, and a client's function. */
export const allRoutes: readonly Route[] = Object.entries(routes).map(([operationId, route]) => ({
  ...route,
  description: { ...route.description, operationId },
}));
