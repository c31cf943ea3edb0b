import { z } from "zod";

const erasedFile = z
  .object({
    /** Its name in the book; null: no reader ever saw it (a rejected drawing, a cut-out, an upload). */
    name: z.string().nullable(),
    sha256: z.string(),
    bytes: z.int().nullable(),
    /** Absent when it is gone. "used_elsewhere": other books or uploads hold the same bytes; "shelf_trouble": tried again. */
    kept_because: z.enum(["used_elsewhere", "shelf_trouble"]).optional(),
  })
  .meta({ id: "ErasedFile" });

const counted = {
  books: z.array(z.int()),
  jobs: z.int(),
  /** Of each table that held any. */
  rows: z.record(z.string(), z.int()),
};

/** DELETE /api/books/{book_id}, /api/uploads/{upload_id}, /api/users/me, /api/users/me/children/{child_profile_id} */
export const erasure = z
  .object({
    erased_at: z.iso.datetime(),
    ...counted,
    file_count: z.int(),
    /** The first thousand, those that stay before all others. */
    files: z.array(erasedFile),
  })
  .meta({ id: "Erasure" });

export type Erasure = z.infer<typeof erasure>;

/** GET /api/users/me/erasures */
export const erasureListQuery = z.strictObject({
  /** From `next_cursor` of the page before. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export const erasureList = z
  .object({
    erasures: z.array(
      z
        .object({
          id: z.int(),
          at: z.iso.datetime(),
          asked: z.enum(["upload", "book", "child", "user"]),
          ...counted,
          file_count: z.int(),
        })
        .meta({ id: "ErasureReceipt" }),
    ),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: "ErasureList" });

export type ErasureList = z.infer<typeof erasureList>;
