import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";

/** What is waited for comes nearer, and whoever waits has waited longer; nothing joins the line or rises by itself. */
export const letTimePass: fc.Arbitrary<QueueCommand> = fc.integer({ min: 1, max: 3 }).map((hours) =>
  command("letTimePass", hours, async (model, real) => {
    model.hour += hours;
    await real.pool.query(
      `with moved as (update job_scheduled set run_at = run_at - $1 * interval '1 hour')
       update book_generation_jobs set run_at = run_at - $1 * interval '1 hour' where completed_at is null`,
      [hours],
    );
    return `${hours} h`;
  }),
);
