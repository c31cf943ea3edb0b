import type { Pool } from "pg";

import type { QueueLog } from "../queue/handler.ts";
import type { StageTools } from "../stages/stage.ts";
import type { OrderChecks } from "./parse-order.ts";

/** All that making a book takes, handed in once for all books. */
export interface BookTools extends Pick<StageTools, "studio" | "shelf" | "printBook"> {
  pool: Pool;
  /** As of the stages; whoever ordered the book may use what he has uploaded. */
  fetchPicture: (url: string, signal: AbortSignal, userId: string | null) => Promise<Uint8Array>;
  /** For orders that nobody has checked yet: see checked-input.ts. */
  checks: OrderChecks;
  log: QueueLog;
}
