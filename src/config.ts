import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";

import { z } from "zod";

import { AppError } from "./errors.ts";

/** A thread that draws print art needs about this much at its peak: two of them and the main one came to 1.6 GB. */
const bytesPerThread = 600 * 1024 * 1024;

const count = (max: number) => z.coerce.number().int().min(1).max(max);

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  BOOKMILL_HOST: z.string().min(1).default("127.0.0.1"),
  BOOKMILL_DATA: z.string().min(1).default(".bookmill"),
  BOOKMILL_JOBS: count(1000).default(2),
  BOOKMILL_THREADS: count(256).optional(),
  BOOKMILL_AGE_AFTER: z.coerce.number().positive().optional(),
  /** Host names from which pictures may be fetched although they are not public, comma-separated. */
  BOOKMILL_PICTURE_HOSTS: z.string().default(""),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
});

export interface Config {
  databaseUrl: string | undefined;
  port: number;
  host: string;
  dataFolder: string;
  /** Jobs at once in this process. */
  jobs: number;
  /** Threads for drawing, speaking and printing. */
  threads: number;
  /** Minutes after which a waiting book becomes one priority more urgent; undefined: never. */
  ageAfterMinutes: number | undefined;
  pictureHosts: readonly string[];
  logLevel: string | undefined;
}

/** The environment → settings; every fault is named at once. */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
  overrides: Partial<Config> = {},
): Config {
  const present = Object.entries(env).filter(([, value]) => value !== undefined && value !== "");
  const parsed = environment.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_settings", `These settings are wrong. ${faults.join("; ")}.`, {
      retry: "never",
    });
  }
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    port: settings.PORT,
    host: settings.BOOKMILL_HOST,
    dataFolder: resolve(settings.BOOKMILL_DATA),
    jobs: settings.BOOKMILL_JOBS,
    threads: settings.BOOKMILL_THREADS ?? threadCount(),
    ageAfterMinutes: settings.BOOKMILL_AGE_AFTER,
    pictureHosts: settings.BOOKMILL_PICTURE_HOSTS.split(",").filter((host) => host !== ""),
    logLevel: settings.LOG_LEVEL,
    ...overrides,
  };
}

/** One per core, as far as the memory of the machine (or its cgroup) goes. */
function threadCount(): number {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / bytesPerThread)));
}
