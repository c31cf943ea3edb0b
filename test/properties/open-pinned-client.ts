import { Client } from "pg";

import { pinnedPlans } from "../../src/queue/hot-connection.ts";
import { readNumbers } from "../../src/queue/read-numbers.ts";

/** One connection that plans, prepares and reads numbers as a worker's own connections do. */
export async function openPinnedClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, types: readNumbers });
  // At the end the database is dropped under it.
  client.on("error", () => {});
  await client.connect();
  await client.query(pinnedPlans.map((plan) => `set ${plan}`).join(";"));
  return client;
}
