import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { generateBookReply } from "../../contract/generate-book.ts";
import { Conflict } from "../../errors.ts";
import { createJob } from "../../pipeline/create-job.ts";
import { inputHash } from "../../pipeline/input-hash.ts";
import { orderSchema, parseOrder } from "../../pipeline/parse-order.ts";
import { isSameOrder } from "../../pipeline/same-order.ts";
import { checkUpload } from "../check-upload.ts";
import { forCaller } from "../for-caller.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { badBodyReplies, conflictReply } from "../problem-replies.ts";
import { readJson } from "../read-json.ts";
import type { Route } from "../route.ts";

const description = createRoute({
  method: "post",
  path: "/api/books/generate",
  summary: "Order a book",
  request: {
    headers: z.object({
      "idempotency-key": z.string().max(255).optional(),
    }),
    body: { required: true, content: { "application/json": { schema: orderSchema } } },
  },
  responses: {
    200: {
      description: "The book is queued",
      content: { "application/json": { schema: generateBookReply } },
    },
    ...badBodyReplies,
    ...conflictReply,
  },
});

/** POST /api/books/generate */
export const generateBook: Route = {
  description,
  needs: "orders",
  async answer(c, { pool, enqueuer, limitedEnqueuer, checks, newSeed }) {
    const caller = c.get("caller");
    const key = idempotencyKey(c);
    const body = await readJson(c);
    const { job, ...rest } = forCaller(parseOrder(body, newSeed(), checks), caller);
    await checkUpload(pool, { job, ...rest });
    const order = { ...rest, job: { ...job, ...(key !== undefined && { idempotencyKey: key }) } };
    const fingerprint = key === undefined ? undefined : inputHash(body);
    const line = caller.kind === "user" ? limitedEnqueuer : enqueuer;
    const { jobId, existed } = await createJob(line, order, fingerprint);
    if (existed && !(await isSameOrder(pool, jobId, fingerprint ?? ""))) {
      throw new Conflict("key_in_use", "This Idempotency-Key was used for another order.");
    }
    if (existed) c.header("idempotent-replayed", "true");
    return c.json({
      success: true,
      job_id: jobId,
      message: `Job ${jobId} created successfully`,
    } satisfies typeof generateBookReply._zod.output);
  },
};
