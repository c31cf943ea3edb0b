import { AppError } from "../errors.ts";
import { allFormats } from "../formats/all-formats.ts";
import { countRetryable, type EndedJobs, retry, type RetryFrom } from "../queue/retry.ts";
import type { CommonFlags } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

export interface RetryFlags extends CommonFlags {
  status?: "failed" | "cancelled" | "completed";
  jobType?: string;
  user?: string;
  code?: string;
  since?: string;
  from?: string;
  yes?: boolean;
}

/** Tries ended books again as new runs: says how many there are, and with --yes does it. */
export async function retryBooks(ids: readonly string[], flags: RetryFlags): Promise<number> {
  const jobs = jobsOf(ids, flags);
  const from = fromOf(flags.from);
  return withDatabase(flags, async (pool) => {
    if (flags.yes !== true) {
      const count = await countRetryable(pool, jobs);
      return `${count} would be tried again${count > 0 ? "; add --yes to do it" : ""}`;
    }
    const retried = await retry(pool, jobs, from);
    return [
      ...retried.map(({ jobId, parentId }) => `job ${parentId} is tried again as job ${jobId}`),
      `${retried.length} tried again`,
    ].join("\n");
  });
}

function jobsOf(
  ids: readonly string[],
  { status, jobType, user, code, since }: RetryFlags,
): EndedJobs {
  const wrong = ids.find((id) => !/^\d{1,15}$/.test(id));
  if (wrong !== undefined) throw refused(`A job's number is a whole number, not "${wrong}".`);
  const endedAfter = since === undefined ? undefined : new Date(since);
  if (Number.isNaN(endedAfter?.getTime() ?? 0)) {
    throw refused(`--since wants a date such as 2026-11-26 or 2026-11-26T08:00Z, not "${since}".`);
  }
  return {
    ...(ids.length > 0 && { ids: ids.map(Number) }),
    ...(status !== undefined && { status }),
    ...(jobType !== undefined && { jobType }),
    ...(user !== undefined && { userId: user }),
    ...(code !== undefined && { errorCode: code }),
    ...(endedAfter !== undefined && { endedAfter }),
  };
}

/** "scene_creation" or, one scene of it, "scene_creation/3". */
function fromOf(text: string | undefined): RetryFrom | undefined {
  if (text === undefined) return undefined;
  const match = /^(\w+)(?:\/(\d{1,4}))?$/.exec(text);
  if (match?.[1] === undefined) {
    throw refused(
      `--from wants a stage, or a stage and a scene ("scene_creation/3"), not "${text}".`,
    );
  }
  const known = new Set(allFormats.flatMap(({ stages }) => stages.map((stage) => stage.name)));
  if (!known.has(match[1])) {
    throw refused(`There is no stage "${match[1]}": --from takes ${[...known].join(", ")}.`);
  }
  return {
    stageName: match[1],
    ...(match[2] !== undefined && { part: Number(match[2]) }),
  };
}

const refused = (message: string): AppError =>
  new AppError("bad_flags", message, { retry: "never" });
