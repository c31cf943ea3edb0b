import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";

import { z } from "zod";

import { AppError } from "./errors.ts";
import { readShelfPlace, shelfFromEnvironment, type ShelfPlace } from "./shelf/shelf-place.ts";

/** A thread that draws print art needs about this much at its peak: two of them and the main one came to 1.6 GB. */
const bytesPerThread = 600 * 1024 * 1024;

const count = (max: number) => z.coerce.number().int().min(1).max(max);

/** An address, with or without a name before it. */
const isSender = (text: string): boolean =>
  z.email().safeParse(/^[^<>"\p{Cc}]+ <([^<>]+)>$/u.exec(text)?.[1] ?? text).success;

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  BOOKMILL_HOST: z.string().min(1).default("127.0.0.1"),
  BOOKMILL_JOBS: count(1000).default(2),
  BOOKMILL_THREADS: count(256).optional(),
  BOOKMILL_UPLOAD_DAYS: count(3650).default(30),
  BOOKMILL_AGE_AFTER: z.coerce.number().positive().optional(),
  /** Host names from which pictures may be fetched although they are not public, comma-separated. */
  BOOKMILL_PICTURE_HOSTS: z.string().default(""),
  /** The same for the receivers of webhooks. */
  BOOKMILL_WEBHOOK_HOSTS: z.string().default(""),
  /** Sites whose pages may use the API, comma-separated. */
  BOOKMILL_ORIGINS: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((origin) => origin !== ""))
    .refine(
      (origins) =>
        origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      "must be origins such as https://books.example, separated by commas",
    ),
  BOOKMILL_AUTH: z.enum(["open", "key", "supabase"]).default("open"),
  BOOKMILL_ALLOW_OPEN: z.enum(["true", "1", "false", "0"]).default("false"),
  SUPABASE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://abc.supabase.co" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  SUPABASE_JWT_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, "must begin with smtp:// or smtps://")
    .refine((url) => URL.canParse(url), "must be an address such as smtps://user:password@host")
    .optional(),
  BOOKMILL_MAIL_FROM: z
    .string()
    .refine(isSender, "must be books@example.com or Bookmill <books@example.com>")
    .optional(),
  BOOKMILL_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://books.example.com" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
});

export interface Config {
  databaseUrl: string | undefined;
  port: number;
  host: string;
  dataFolder: string;
  shelf: ShelfPlace;
  /** Jobs at once in this process. */
  jobs: number;
  /** Threads for drawing, speaking and printing. */
  threads: number;
  /** Minutes after which a waiting book becomes one priority more urgent; undefined: never. */
  ageAfterMinutes: number | undefined;
  /** So long a picture that somebody has uploaded is kept. */
  uploadDays: number;
  pictureHosts: readonly string[];
  webhookHosts: readonly string[];
  origins: readonly string[];
  /** How callers show who they are; "open": everybody who reaches it is the owner. */
  auth: "open" | "key" | "supabase";
  /** Open also on a host that others can reach. */
  allowOpen: boolean;
  /** The project whose tokens count in the mode "supabase". */
  supabase: { url: string; jwtSecret: string | undefined } | undefined;
  /** Who sends what books' ends are told in; undefined: this installation sends no e-mail. */
  mail:
    | {
        smtpUrl: string;
        from: string;
      }
    | undefined;
  /** Where people reach this installation, without a slash at its end; its path is where a proxy in front of us serves us. */
  publicUrl: string | undefined;
  logLevel: string | undefined;
}

/** The environment → settings; every fault is named at once. */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
  overrides: Partial<Config> = {},
): Config {
  const present = Object.entries(env).filter(([, value]) => value !== undefined && value !== "");
  const parsed = environment.safeParse(Object.fromEntries(present));
  const dataFolder = overrides.dataFolder ?? resolve(env["BOOKMILL_DATA"] || ".bookmill");
  const shelf = shelfFromEnvironment(env, dataFolder);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    ...(env["BOOKMILL_AUTH"] === "supabase" && !env["SUPABASE_URL"]
      ? ["SUPABASE_URL: is needed for BOOKMILL_AUTH=supabase"]
      : []),
    ...(env["SMTP_URL"] && !env["BOOKMILL_MAIL_FROM"]
      ? ["BOOKMILL_MAIL_FROM: is needed with SMTP_URL"]
      : []),
    ...("faults" in shelf ? shelf.faults : []),
  ];
  if (!parsed.success || "faults" in shelf || faults.length > 0) {
    throw wrongSettings(faults);
  }
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    port: settings.PORT,
    host: settings.BOOKMILL_HOST,
    dataFolder,
    shelf,
    jobs: settings.BOOKMILL_JOBS,
    threads: settings.BOOKMILL_THREADS ?? threadCount(),
    ageAfterMinutes: settings.BOOKMILL_AGE_AFTER,
    uploadDays: settings.BOOKMILL_UPLOAD_DAYS,
    pictureHosts: hostList(settings.BOOKMILL_PICTURE_HOSTS),
    webhookHosts: hostList(settings.BOOKMILL_WEBHOOK_HOSTS),
    origins: settings.BOOKMILL_ORIGINS,
    auth: settings.BOOKMILL_AUTH,
    allowOpen: ["true", "1"].includes(settings.BOOKMILL_ALLOW_OPEN),
    supabase:
      settings.SUPABASE_URL === undefined
        ? undefined
        : { url: settings.SUPABASE_URL, jwtSecret: settings.SUPABASE_JWT_SECRET },
    mail:
      settings.SMTP_URL === undefined || settings.BOOKMILL_MAIL_FROM === undefined
        ? undefined
        : {
            smtpUrl: settings.SMTP_URL,
            from: settings.BOOKMILL_MAIL_FROM,
          },
    publicUrl: settings.BOOKMILL_PUBLIC_URL,
    logLevel: settings.LOG_LEVEL,
    ...overrides,
  };
}

/** A shelf that a flag names, with the store's settings of the environment. */
export function readShelf(
  text: string,
  env: Record<string, string | undefined> = process.env,
): ShelfPlace {
  const place = readShelfPlace(text, env);
  if ("faults" in place) throw wrongSettings(place.faults);
  return place;
}

const wrongSettings = (faults: readonly string[]): AppError =>
  new AppError("bad_settings", `These settings are wrong. ${faults.join("; ")}.`, {
    retry: "never",
  });

/** "a, b:8080" → ["a", "b:8080"] */
const hostList = (text: string): string[] =>
  text
    .split(",")
    .map((host) => host.trim())
    .filter((host) => host !== "");

/** One per core, as far as the memory of the machine (or its cgroup) goes. */
function threadCount(): number {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / bytesPerThread)));
}
