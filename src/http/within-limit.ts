import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

import { problemResponse } from "./error-response.ts";

/** The answer, or 413 for a body of more bytes than that, before it is read or as soon as it has become too long. */
export async function withinLimit(
  c: Context,
  maxSize: number,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const tooLarge = (): Response =>
    problemResponse(c, "body_too_large", `The body is larger than ${maxSize} bytes.`);
  // Node reads no more than the length that was declared. Hono's limit wraps every body in a stream, which costs as much as
  // the order itself (a fifth of a loaded API's time): it is for bodies of undeclared length.
  if (c.req.header("transfer-encoding") === undefined) {
    return Number(c.req.header("content-length") ?? 0) > maxSize ? tooLarge() : answer();
  }
  let given: Response | undefined;
  const refusal = await bodyLimit({ maxSize, onError: tooLarge })(c, async () => {
    given = await answer();
  });
  const response = given ?? refusal;
  if (response === undefined) throw new Error("the route gave no answer");
  return response;
}
