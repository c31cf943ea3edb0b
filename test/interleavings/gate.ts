import type { Client, Pool } from "pg";

/** Holds a transaction in the middle of a statement, and sees who waits for whom. */
export interface Gate {
  /** From now on the transaction in which `holdAt` was called is held at its n-th change of a row. */
  close(this: void): Promise<void>;
  holdAt(this: void, client: Client, change: number): Promise<void>;
  /**
   * Resolves when the connection of this application name waits for a lock (true), or when `ended` has or the patience is at
   * its end (false): a cancel looks again and again while the job is between two places.
   */
  waits(
    this: void,
    who: string,
    { ended, patienceMs }: { ended: Promise<unknown>; patienceMs: number },
  ): Promise<boolean>;
  open(this: void): Promise<void>;
}

const tables = [
  "workers",
  "book_generation_jobs",
  "job_keys",
  "job_ready",
  "job_scheduled",
  "job_limits",
  "job_parked",
  "job_leases",
  "job_stages",
  "job_steps",
];

/** A trigger before every change of a row, in the test's database only: there the row is locked, and nothing is written yet. */
export async function openGate(pool: Pool, keeper: Client): Promise<Gate> {
  await pool.query(`
    create function hold_at_gate() returns trigger language plpgsql as $$
    declare
      left_to_go constant integer := coalesce(nullif(current_setting('gate.left_to_go', true), ''), '0')::integer;
    begin
      if left_to_go > 0 then
        perform set_config('gate.left_to_go', (left_to_go - 1)::text, true);
      end if;
      if left_to_go = 1 then
        perform pg_advisory_xact_lock_shared(1);
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$;
    ${tables
      .map(
        (table) => `create trigger hold_at_gate before insert or update or delete on ${table}
                      for each row execute function hold_at_gate();`,
      )
      .join("")}`);
  return {
    close: async () => void (await keeper.query("select pg_advisory_lock(1)")),
    open: async () => void (await keeper.query("select pg_advisory_unlock(1)")),
    holdAt: async (client, change) =>
      void (await client.query("select set_config('gate.left_to_go', $1, true)", [`${change}`])),
    waits,
  };

  async function waits(
    who: string,
    { ended, patienceMs }: { ended: Promise<unknown>; patienceMs: number },
  ): Promise<boolean> {
    let hasEnded = false;
    void ended.then(() => (hasEnded = true));
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const { rows } = await keeper.query<{ waits: boolean }>(
        "select wait_event_type = 'Lock' as waits from pg_stat_activity where datname = current_database() and application_name = $1",
        [who],
      );
      if (hasEnded) return false;
      if (rows[0]?.waits === true) return true;
    }
    return false;
  }
}
