import { Hono } from "hono";
import { expect, test } from "vitest";

import {
  AppError,
  Conflict,
  InvalidRequest,
  MustWait,
  NotAllowed,
  NotFound,
  Unavailable,
} from "../errors.ts";
import { errorResponse } from "./error-response.ts";

async function answerTo(error: Error): Promise<Response> {
  const app = new Hono();
  app.get("/", () => {
    throw error;
  });
  app.onError((thrown, c) => errorResponse(thrown, c, () => {}));
  return app.request("/");
}

test.each([
  [new InvalidRequest("invalid_order", "No."), 422, "invalid_order"],
  [new InvalidRequest("malformed_json", "No."), 400, "malformed_json"],
  [new InvalidRequest("not_json", "No."), 415, "not_json"],
  [new NotFound("Nothing."), 404, "not_found"],
  [new Unavailable("away", "Away."), 503, "unavailable"],
  [new NotAllowed("sign_in_needed", "Who?"), 401, "sign_in_needed"],
  [new NotAllowed("scope_missing", "Not you."), 403, "scope_missing"],
  [new Conflict("already_ended", "Over."), 409, "already_ended"],
  [new MustWait("full", "Full."), 503, "unavailable"],
  [new AppError("secret", "A secret code.", { retry: "never" }), 500, "internal_error"],
  [Object.assign(new Error("gone"), { code: "ECONNREFUSED" }), 503, "database_away"],
  [new TypeError("secret"), 500, "internal_error"],
])("%s becomes a problem document", async (error, status, code) => {
  const response = await answerTo(error);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = await response.text();
  expect(JSON.parse(body)).toMatchObject({ status, code });
  expect(body).not.toContain("secret");
  expect(response.headers.has("retry-after")).toBe(status === 503);
});
