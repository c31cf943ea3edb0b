import type { QueueLog } from "./handler.ts";

/** What somebody should look at: the job's row shows no text of a bug, so without a log nobody would ever read it. */
const troubles = new Set([
  "job.bug",
  "job.settle_failed",
  "schedule.paused",
  "worker.database_trouble",
  "worker.lost_its_leases",
]);

/** The log of who gives none: trouble goes to stderr, the rest nowhere. */
export const logTrouble: QueueLog = (event, fields) => {
  if (troubles.has(event)) console.error(event, fields);
};
