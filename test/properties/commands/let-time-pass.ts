import fc from "fast-check";

import { command, type QueueCommand } from "../command.ts";

/** What is waited for comes nearer; nothing joins the line by itself. */
export const letTimePass: fc.Arbitrary<QueueCommand> = fc.integer({ min: 1, max: 3 }).map((hours) =>
  command("letTimePass", hours, async (model, real) => {
    model.hour += hours;
    await real.pool.query(
      `with moved as (
         update job_scheduled set run_at = run_at - $1 * interval '1 hour' returning job_id, run_at)
       update book_generation_jobs job set run_at = moved.run_at from moved where job.id = moved.job_id`,
      [hours],
    );
    return `${hours} h`;
  }),
);
