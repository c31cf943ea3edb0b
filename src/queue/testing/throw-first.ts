import type { Handler } from "../handler.ts";

/** The same handler, but the first `times` attempts at each job throw what `error` makes before anything is done. */
export function throwFirst<Input>(
  times: number,
  error: () => Error,
  handler: Handler<Input>,
): Handler<Input> {
  const thrown = new Map<number, number>();
  return (job, run) => {
    const before = thrown.get(job.id) ?? 0;
    if (before >= times) return handler(job, run);
    thrown.set(job.id, before + 1);
    throw error();
  };
}
