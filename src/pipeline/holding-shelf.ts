import { orAway } from "../queue/database-away.ts";
import type { Job } from "../queue/job.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { BookTools } from "./book-tools.ts";
import { holdFile } from "./hold-file.ts";

/**
 * The shelf of one run: the database knows of every file before it is there, so that an erasure finds all files of a book,
 * those of a run that was cut short included. A run that has lost its job puts nothing any more: it throws LeaseLost.
 */
export function holdingShelf(
  { pool, shelf }: Pick<BookTools, "pool" | "shelf">,
  job: Pick<Job, "id" | "attempt">,
): Shelf {
  const lease = { jobId: job.id, attempt: job.attempt };
  return {
    ...shelf,
    put: (bytes, mediaType) =>
      shelf.put(bytes, mediaType, (key) => orAway(holdFile(pool, lease, key))),
  };
}
