import type { Pool } from "pg";

import type { QueueLog } from "../queue/run-job.ts";
import type { StageTools } from "../stages/stage.ts";

/** All that making a book takes, handed in once for all books. */
export interface BookTools extends Pick<
  StageTools,
  "studio" | "shelf" | "fetchPicture" | "printBook"
> {
  pool: Pool;
  log: QueueLog;
}
