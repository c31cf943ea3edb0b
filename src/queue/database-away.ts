import { isConnectionTrouble } from "./connection-trouble.ts";

/** The database went away under a job: nobody's failure. Finished steps are kept, the rest is done again in a moment. */
export class DatabaseAway extends Error {
  override name = "DatabaseAway";
  readonly code = "database_away";
  readonly retry = "wait";
  readonly retryAfterMs = 1000;

  constructor(cause: unknown) {
    super("The database was away for a moment; this goes on by itself.", { cause });
  }
}

/**
 * For what a job asks its own database: trouble with that connection is told apart from trouble with anything else that a
 * handler may call, whose ECONNREFUSED is a failure like any other.
 */
export async function orAway<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    throw isConnectionTrouble(error) ? new DatabaseAway(error) : error;
  }
}
