import { randomBytes } from "node:crypto";

import { Client, type Pool } from "pg";
import { afterAll, inject } from "vitest";

import { openPool } from "../../src/db/database.ts";

export interface TestDatabase {
  url: string;
  pool: Pool;
}

/** A private, migrated database for the calling test file, on the run's real server. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("databaseUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(template, `create database ${name} template bookmill strategy file_copy`);
  const url = template.replace(/\/bookmill$/, `/${name}`);
  const pool = openPool(url, { max: 20, onLost: () => {} });
  afterAll(async () => {
    await pool.end();
    await asAdmin(template, `drop database ${name} with (force)`);
  });
  return { url, pool };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/\/bookmill$/, "/postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
