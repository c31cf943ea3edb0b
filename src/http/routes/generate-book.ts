import { createRoute } from "@hono/zod-openapi";

import { generateBookReply } from "../../contract/generate-book.ts";
import { createJob } from "../../pipeline/create-job.ts";
import { orderSchema, parseOrder } from "../../pipeline/parse-order.ts";
import { forCaller } from "../for-caller.ts";
import { badOrderReplies } from "../problem-replies.ts";
import { readJson } from "../read-json.ts";
import type { Route } from "../route.ts";

const description = createRoute({
  method: "post",
  path: "/api/books/generate",
  summary: "Order a book",
  request: { body: { required: true, content: { "application/json": { schema: orderSchema } } } },
  responses: {
    200: {
      description: "The book is queued",
      content: { "application/json": { schema: generateBookReply } },
    },
    ...badOrderReplies,
  },
});

/** POST /api/books/generate */
export const generateBook: Route = {
  description,
  needs: "orders",
  async answer(c, { enqueuer, checks, newSeed }) {
    const order = forCaller(parseOrder(await readJson(c), newSeed(), checks), c.get("caller"));
    const jobId = await createJob(enqueuer, order);
    return c.json({
      success: true,
      job_id: jobId,
      message: `Job ${jobId} created successfully`,
    } satisfies typeof generateBookReply._zod.output);
  },
};
