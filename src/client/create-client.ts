import type { Me } from "../contract/me.ts";
import { type Batches, openBatches } from "./batches.ts";
import { type Books, openBooks } from "./books.ts";
import { type ClientOptions, openWire } from "./open-wire.ts";
import { path } from "./path.ts";
import type { Stoppable } from "./reply.ts";
import { openSchedules, type Schedules } from "./schedules.ts";
import { openWebhooks, type Webhooks } from "./webhooks.ts";

export interface Client {
  books: Books;
  batches: Batches;
  webhooks: Webhooks;
  schedules: Schedules;
  /** Who you are there, and what you may do. */
  me(options?: Stoppable): Promise<Me>;
}

/**
 * Bookmill from a program or a page. Every call throws BookmillError for what is refused. What can be asked twice without harm
 * is asked again by itself when a limit is reached, the server is away or its answer was lost: five times in all.
 */
export function createClient(options: ClientOptions): Client {
  const wire = openWire(options);
  return {
    books: openBooks(wire),
    batches: openBatches(wire),
    webhooks: openWebhooks(wire),
    schedules: openSchedules(wire),
    me: (asking) => wire.json(path`users/me`, { ...asking }),
  };
}
