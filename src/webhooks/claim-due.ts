import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** A message that this process may send until its lease ends. */
export interface DueMessage {
  id: string;
  /** The fence: see note-attempt.ts. */
  lease: number;
  /** Those that failed before. */
  attempts: number;
  payload: object;
  endpointId: number;
  url: string;
  /** The one in force first. */
  secrets: string[];
  /** Its last attempt failed. */
  isFailing: boolean;
}

/** An endpoint gets this many messages at once, in all processes together; one that fails gets one: it may be a slow death. */
const atOnceEach = 8;

/**
 * Takes up to `most` messages that are due, in fair turns of the endpoints, each in the order in which they were written. A
 * message waits for the earlier ones of its job, until those have failed twice: then being late is the smaller harm.
 */
export async function claimDue(
  db: Db,
  { most, leaseMs }: { most: number; leaseMs: number },
): Promise<DueMessage[]> {
  const { rows } = await db.query<DueMessage>(sql`
    -- From one endpoint with waiting messages to the next: as many steps as there are such endpoints, however many messages.
    with recursive waiting as (
      (select endpoint_id from webhook_messages where state = 'waiting' order by endpoint_id limit 1)
      union all
      select (select message.endpoint_id from webhook_messages message
               where message.state = 'waiting' and message.endpoint_id > waiting.endpoint_id
               order by message.endpoint_id limit 1)
        from waiting where waiting.endpoint_id is not null
    ), due as (
      select message.id, message.next_at, message.turn
        from waiting
        join webhook_endpoints endpoint on endpoint.id = waiting.endpoint_id
         and endpoint.status = 'enabled' and coalesce(endpoint.throttled_until <= now(), true)
       cross join lateral (
         select first.id, first.next_at, row_number() over (order by first.next_at, first.seq) as turn
           from (select candidate.id, candidate.seq, candidate.next_at from webhook_messages candidate
                  where candidate.endpoint_id = endpoint.id and candidate.state = 'waiting' and candidate.next_at <= now()
                    -- offset 0: looked up for each of the few, not joined with all.
                    and not exists (
                      select from webhook_messages earlier
                       where earlier.job_id = candidate.job_id and earlier.endpoint_id = candidate.endpoint_id
                         and earlier.seq < candidate.seq and earlier.state = 'waiting'
                         and (earlier.attempts < 2 or earlier.leased_until > now())
                      offset 0)
                  order by candidate.next_at, candidate.seq
                  limit ${atOnceEach}) first
       ) message
       cross join lateral (
         select count(*) as n from webhook_messages
          where endpoint_id = endpoint.id and state = 'waiting' and leased_until is not null and leased_until > now()
       ) sending
       where message.turn <= case when endpoint.failing_since is null then ${atOnceEach}::int else 1 end - sending.n
    ), taken as (
      select id from webhook_messages
       where id in (select id from due order by turn, next_at limit ${most})
         and state = 'waiting' and next_at <= now()
         for update skip locked
    )
    update webhook_messages message
       set lease = message.lease + 1,
           leased_until = now() + ${leaseMs}::float8 * interval '1 ms',
           next_at = now() + ${leaseMs}::float8 * interval '1 ms'
      from taken, webhook_endpoints endpoint
     where message.id = taken.id and endpoint.id = message.endpoint_id
    returning message.id, message.lease, message.attempts, message.payload,
              endpoint.id as "endpointId", endpoint.url,
              array_remove(array[endpoint.secret,
                case when endpoint.previous_until > now() then endpoint.previous_secret end], null) as secrets,
              endpoint.failing_since is not null as "isFailing"`);
  return rows;
}
