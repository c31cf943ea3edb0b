import type { Route } from "./route.ts";
import { bookEvents } from "./routes/book-events.ts";
import { bookFiles } from "./routes/book-files.ts";
import { bookStatus } from "./routes/book-status.ts";
import { downloadFile } from "./routes/download-file.ts";
import { generateBook } from "./routes/generate-book.ts";
import { healthz, liveness, readyz } from "./routes/health.ts";

/** A new endpoint is a file in routes/ and a line here. */
export const allRoutes: readonly Route[] = [
  generateBook,
  bookStatus,
  bookEvents,
  bookFiles,
  downloadFile,
  liveness,
  readyz,
  healthz,
];
