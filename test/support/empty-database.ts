import { randomBytes } from "node:crypto";

import { Client } from "pg";

/** A new database without anything in it, on the server of `url`. It goes with the test run's server. */
export async function emptyDatabase(url: string): Promise<string> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  server.pathname = `/${name}`;
  return server.href;
}
