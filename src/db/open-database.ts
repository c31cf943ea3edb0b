import { Client, type Pool } from "pg";

import { AppError } from "../errors.ts";
import { openPool } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded/start-embedded-postgres.ts";

export interface Database {
  url: string;
  pool: Pool;
  /** For people: "built-in PostgreSQL 17 in /path", "PostgreSQL 15.18 at host". */
  description: string;
  close(): Promise<void>;
}

/** The server that DATABASE_URL names, or the embedded one in the data folder. */
export async function openDatabase(options: {
  databaseUrl: string | undefined;
  dataFolder: string;
  poolSize: number;
  onLost: (error: Error) => void;
}): Promise<Database> {
  const embedded =
    options.databaseUrl === undefined ? await startEmbeddedPostgres(options.dataFolder) : undefined;
  const url = embedded?.url ?? options.databaseUrl ?? "";
  const version = await serverVersion(url);
  const pool = openPool(url, { max: options.poolSize, onLost: options.onLost });
  return {
    url,
    pool,
    description: embedded
      ? `built-in PostgreSQL ${version} in ${options.dataFolder} (up in ${embedded.startedInMs} ms)`
      : `PostgreSQL ${version} at ${new URL(url).host}`,
    async close() {
      await pool.end();
      await embedded?.signOut();
    },
  };
}

async function serverVersion(url: string): Promise<string> {
  let client: Client;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    await client.connect();
  } catch (cause) {
    throw notReached(url, cause);
  }
  try {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    const version = rows[0]?.server_version.split(" ")[0] ?? "";
    if (Number.parseInt(version, 10) < 15) {
      throw new AppError(
        "database_too_old",
        `DATABASE_URL names PostgreSQL ${version}; Bookmill needs 15 or newer.`,
        { retry: "never" },
      );
    }
    return version;
  } finally {
    await client.end();
  }
}

/** Says what to do without repeating the password that the URL holds. */
function notReached(url: string, cause: unknown): AppError {
  const where = URL.canParse(url) ? new URL(url).host : "an address that is not a URL";
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no code";
  const reason =
    code === "28P01" || code === "28000"
      ? "the user name or password is wrong"
      : code === "3D000"
        ? "the database does not exist"
        : code === "ECONNREFUSED"
          ? "nothing listens there"
          : `it did not answer (${code})`;
  return new AppError(
    "database_unreachable",
    `DATABASE_URL points to ${where}, but ${reason}. Correct it, start that server, or unset it to use the built-in database.`,
    { retry: "never", cause },
  );
}
