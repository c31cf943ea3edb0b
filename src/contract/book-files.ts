import { z } from "zod";

import { bookFile } from "./vocabulary.ts";

/** GET /api/books/{book_id}/files */
export const bookFiles = z
  .object({ book_id: z.int(), files: z.array(bookFile) })
  .meta({ id: "BookFiles" });

export type BookFiles = z.infer<typeof bookFiles>;
