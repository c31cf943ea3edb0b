import { eraseAllBooks } from "./erase-all-books.ts";
import { eraseSchedules } from "./erase-schedules.ts";
import { eraseUploads } from "./erase-uploads.ts";
import { addErased, type Erased } from "./erased.ts";
import type { ShelfTools } from "./remove-files.ts";

/** Erases all that a user has of one child: schedules first, so that nothing new comes, then books and uploads. */
export async function eraseChild(
  tools: ShelfTools,
  child: { userId: string; childProfileId: number },
): Promise<Erased> {
  const wanted = { ...child, asked: "child" } as const;
  const schedules = await eraseSchedules(tools.pool, wanted);
  const books = await eraseAllBooks(tools, wanted);
  return [books, await eraseUploads(tools, wanted)].reduce(addErased, schedules);
}
