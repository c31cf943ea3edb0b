import sql from "sql-template-tag";

import { InvalidRequest, Refused } from "../errors.ts";
import { orAway } from "../queue/database-away.ts";
import type { Job } from "../queue/job.ts";
import type { BookTools } from "./book-tools.ts";
import { checkedInput } from "./checked-input.ts";

/** More would be no help. */
const mostFaults = 5;

/**
 * A claimed job's input, checked. One that nobody had checked yet takes the place of what was stored, so that all that comes
 * later finds it as if the API had taken it. Throws Refused `invalid_order`, which says in words what is wrong.
 */
export async function takeOrder(
  job: Job,
  { pool, checks }: Pick<BookTools, "pool" | "checks">,
): Promise<unknown> {
  const input = inWords(() => checkedInput(job.input, checks));
  if (input !== job.input) {
    await orAway(
      pool.query(sql`
        update job_inputs set input = ${JSON.stringify(input)}::json
         where job_id = ${job.id}
           and exists (select from job_leases lease where lease.job_id = ${job.id} and lease.attempt = ${job.attempt})`),
    );
  }
  return input;
}

/** Whoever ordered has left long ago: the faults go into the message that the job keeps. */
function inWords<Value>(check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    const { code, message, faults } = error;
    const words = faults
      .slice(0, mostFaults)
      .map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
    throw new Refused(code, [message, ...words].join(" "), { cause: error });
  }
}
