import { z } from "zod";

import { generateBookReply, text } from "./generate-book.ts";

const dependsOn = (needed: string, given: string) => ({
  message: `This goes with “${needed}” only.`,
  path: [given],
});

/** POST /api/books/{book_id}/redo. What shall be other; several at once. `order`: which fields of an order may change. */
export function redoBookRequest<Order extends z.ZodType>(order: Order) {
  return z
    .strictObject({
      /** A stage as a whole, or one part of it. */
      stage: z.string().min(1).max(100).optional(),
      part: z.int().min(0).optional(),
      /** One picture. */
      scene: z.int().min(1).optional(),
      /** A page's text; with `sentence` that one only. Paragraphs stand between blank lines. */
      page: z.int().min(1).optional(),
      sentence: z.int().min(1).optional(),
      text: text(4000).optional(),
      order: order.optional(),
      /** Only say what would be made. */
      dry_run: z.boolean().optional(),
    })
    .refine(
      ({ stage, part }) => part === undefined || stage !== undefined,
      dependsOn("stage", "part"),
    )
    .refine(
      ({ page, sentence }) => sentence === undefined || page !== undefined,
      dependsOn("page", "sentence"),
    )
    .refine(
      ({ page, text: words }) => words === undefined || page !== undefined,
      dependsOn("page", "text"),
    )
    .refine(({ page, text: words }) => page === undefined || words !== undefined, {
      message: "Please say in `text` what shall stand on this page.",
      path: ["text"],
    })
    .refine(
      ({ dry_run: _isDry, ...asked }) => Object.values(asked).some((wish) => wish !== undefined),
      "Please say what shall be other: a stage, a scene, a page or fields of the order.",
    );
}

/** As it is read: the order's fields are checked with the rest of the order. */
export const looseRedoRequest = redoBookRequest(z.record(z.string(), z.unknown()));

export type RedoRequest = Omit<z.infer<typeof looseRedoRequest>, "dry_run">;

const step = z.object({ stage: z.string(), part: z.int() }).meta({ id: "BookStep" });

export const redoPlan = z
  .object({ run: z.array(step), keep: z.array(step) })
  .meta({ id: "RedoPlan" });

export type RedoPlan = z.infer<typeof redoPlan>;

export const redoBookReply = generateBookReply
  .extend({ run: z.array(step), keep: z.array(step) })
  .meta({ id: "RedoBookReply" });

export type RedoBookReply = z.infer<typeof redoBookReply>;

/** POST /api/books/{book_id}/restore. A completed run of the book. */
export const restoreBookRequest = z
  .strictObject({ job_id: z.int().min(1) })
  .meta({ id: "RestoreBookRequest" });
