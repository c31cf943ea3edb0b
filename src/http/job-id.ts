import type { Context } from "hono";
import { z } from "zod";

import { NotFound } from "../errors.ts";

/** The path's `{job_id}`, for the OpenAPI description. */
export const jobIdParam = z.object({
  job_id: z.string().meta({ param: { name: "job_id", in: "path" }, example: "1" }),
});

/** Anything that is no job's number is a job that does not exist. */
export function parseJobId(c: Context): number {
  const text = c.req.param("job_id") ?? "";
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound("There is no such job.");
  return Number(text);
}
