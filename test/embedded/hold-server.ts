import { Client } from "pg";

import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";

/** Signs in on the folder, says how long that took and which server answered, and holds on until it is killed or told to go. */
const [folder = ""] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres(folder);
const client = new Client({ connectionString: postgres.url });
await client.connect();
const { rows } = await client.query<{ started: string; who: string }>(
  "select pg_postmaster_start_time()::text as started, current_user as who",
);
await client.end();
console.log(JSON.stringify({ ms: postgres.startedInMs, uid: process.getuid?.(), ...rows[0] }));
process.once("SIGTERM", () => void postgres.signOut().then(() => process.exit(0)));
setInterval(() => {}, 1000);
