import type { QueueLog } from "../queue/handler.ts";
import { expireUploads } from "./expire-uploads.ts";
import { finishRemovals } from "./finish-removals.ts";
import type { ShelfTools } from "./remove-files.ts";

export interface Sweep {
  /** Resolves when the sweep that is under way has ended. */
  stop(): Promise<void>;
}

/** In every worker process: uploads go when their time has come, and so does what erasures have left on the shelf. */
export function startSweep(
  tools: ShelfTools & { log: QueueLog },
  { everyMs }: { everyMs: number },
): Sweep {
  let sweeping: Promise<void> | undefined;
  const timer = setInterval(sweepOnce, everyMs);
  sweepOnce();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };

  function sweepOnce(): void {
    sweeping ??= sweep()
      // The database may be away: the next sweep tries again.
      .catch((error: unknown) => tools.log("retention.trouble", { err: error }))
      .finally(() => {
        sweeping = undefined;
      });
  }

  async function sweep(): Promise<void> {
    const uploads = await expireUploads(tools);
    if (uploads > 0) tools.log("uploads.expired", { uploads });
    const files = await finishRemovals(tools);
    if (files > 0) tools.log("erasure.shelf_trouble", { files });
  }
}
