import type { RouteConfig } from "@hono/zod-openapi";

import { guardedReplies, tooLargeReply } from "./problem-replies.ts";
import type { Route } from "./route.ts";

/** An endpoint as the OpenAPI document tells it: with its group, and how every endpoint says no. */
export function describeOperation({ description, needs }: Route): RouteConfig {
  return {
    ...description,
    tags: [groupOf(description.path)],
    security: needs === "nothing" ? [] : [...(needs === "anyone" ? [{}] : []), ...proofs],
    responses: {
      ...guardedReplies,
      ...(description.method !== "get" && tooLargeReply),
      ...description.responses,
    },
  };
}

const proofs = [{ bearer: [] }, { session: [] }];

/** By the first word of the address: "books", "schedules". */
function groupOf(path: string): string {
  const [, group = "service"] = /^\/api\/(\w+)/.exec(path) ?? [];
  return ["formats", "worlds", "characters"].includes(group) ? "catalogue" : group;
}
