const dayMs = 24 * 60 * 60_000;

/** `Retry-After`, in seconds or as a date → milliseconds from now, a day at most; undefined when it says nothing of use. */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? "";
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), dayMs);
}
