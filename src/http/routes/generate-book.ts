import { createRoute } from "@hono/zod-openapi";

import { generateBookReply } from "../../contract/generate-book.ts";
import { InvalidRequest } from "../../errors.ts";
import { createJob } from "../../pipeline/create-job.ts";
import { orderSchema, parseOrder } from "../../pipeline/parse-order.ts";
import { badOrderReplies } from "../problem-replies.ts";
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
export const generateBook: Route = (app, { enqueuer, checks, newSeed }) => {
  app.openAPIRegistry.registerPath(description);
  app.post("/api/books/generate", async (c) => {
    const body = readJson(c.req.header("content-type"), await c.req.text());
    const jobId = await createJob(enqueuer, parseOrder(body, newSeed(), checks));
    return c.json({
      success: true,
      job_id: jobId,
      message: `Job ${jobId} created successfully`,
    } satisfies typeof generateBookReply._zod.output);
  });
};

function readJson(contentType: string | undefined, text: string): unknown {
  if (!/^application\/(\w+\+)?json\b/i.test(contentType ?? "")) {
    throw new InvalidRequest("not_json", "Please send the order as application/json.");
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidRequest("malformed_json", "The body is not valid JSON.", { cause });
  }
}
