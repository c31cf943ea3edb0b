import { AppError } from "../errors.ts";
import { allFormats } from "../formats/all-formats.ts";
import type { Limit, LimitScope } from "../queue/limit.ts";
import type { CommonFlags } from "./settings.ts";

/** What a limit or a pause is for; nothing named: the whole queue. */
export interface ScopeFlags extends CommonFlags {
  jobType?: string;
  user?: string;
  eachUser?: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function scopeOf({ jobType, user, eachUser }: ScopeFlags): LimitScope {
  const named = [jobType, user, eachUser].filter((flag) => flag !== undefined);
  if (named.length > 1) {
    throw new AppError(
      "bad_flags",
      "Name one of --job-type, --user and --each-user, not several.",
      {
        retry: "never",
      },
    );
  }
  if (jobType !== undefined) {
    const known = allFormats.map(({ name }) => name);
    if (!known.includes(jobType)) {
      throw new AppError("bad_flags", `--job-type takes ${known.join(" or ")}, not "${jobType}".`, {
        retry: "never",
      });
    }
    return { jobType };
  }
  if (user === "nobody") return { userId: null };
  if (user !== undefined) {
    if (!uuid.test(user)) {
      throw new AppError(
        "bad_flags",
        `--user wants a user's id (a UUID) or "nobody", not "${user}".`,
        {
          retry: "never",
        },
      );
    }
    return { userId: user.toLowerCase() };
  }
  return eachUser === true ? { eachUser: true } : { queue: true };
}

/** "story_adventure: at most 2 at once; paused". */
export function inWords({ scope, maxRunning, paused }: Limit): string {
  const rule = [
    ...(maxRunning === null ? [] : [`at most ${maxRunning} at once`]),
    ...(paused ? ["paused"] : []),
  ];
  return `${scopeInWords(scope)}: ${rule.join("; ")}`;
}

export function scopeInWords(scope: LimitScope): string {
  if ("queue" in scope) return "the whole queue";
  if ("eachUser" in scope) return "each user";
  if ("jobType" in scope) return scope.jobType;
  return scope.userId === null ? "jobs of nobody in particular" : `user ${scope.userId}`;
}
