import type { Pool } from "pg";

import { AppError } from "../errors.ts";
import { readUserLimits, setUserLimits, type UserLimits } from "../limits/user-limits.ts";
import type { CommonFlags } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

export interface QuotaFlags extends CommonFlags {
  user?: string;
  requests?: string;
  waiting?: string;
  perDay?: string;
}

/** Sets what a user, or everybody without limits of his own, may order; says what holds now. */
export function quota(flags: QuotaFlags): Promise<number> {
  return withDatabase(flags, async (pool) => inWords(await applied(pool, flags)));
}

function applied(pool: Pool, flags: QuotaFlags): Promise<UserLimits> {
  const userId = userOf(flags.user);
  const changes: Partial<UserLimits> = {
    ...(flags.requests !== undefined && { requestsPerMinute: countOf(flags.requests, 1) }),
    ...(flags.waiting !== undefined && { booksWaiting: countOf(flags.waiting, 0) }),
    ...(flags.perDay !== undefined && { booksPerDay: countOf(flags.perDay, 0) }),
  };
  return Object.keys(changes).length === 0
    ? readUserLimits(pool, userId)
    : setUserLimits(pool, userId, changes);
}

function inWords({ requestsPerMinute, booksWaiting, booksPerDay }: UserLimits): string {
  const lines: [what: string, most: number | null][] = [
    ["requests a minute", requestsPerMinute],
    ["books waiting", booksWaiting],
    ["books a day", booksPerDay],
  ];
  return lines
    .map(([what, most]) => `${what.padEnd(18)} ${most ?? "as many as they like"}`)
    .join("\n");
}

function userOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw refused(`--user wants a user's id (a UUID), not "${text}".`);
}

function countOf(text: string, least: number): number | null {
  if (text === "none") return null;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw refused(`A limit is a whole number from ${least}, or "none", not "${text}".`);
}

const refused = (message: string): AppError =>
  new AppError("bad_flags", message, { retry: "never" });
