import { resolve } from "node:path";

import { type Config, readConfig } from "../config.ts";
import { type Log, openLog } from "../log.ts";

/** Flags that several commands share. */
export interface CommonFlags {
  data?: string;
  databaseUrl?: string;
  port?: number;
  host?: string;
  jobs?: number;
  allowOpen?: boolean;
}

/** Environment and flags → settings; a flag wins. */
export function settingsFrom(flags: CommonFlags): { config: Config; log: Log } {
  const config = readConfig(process.env, {
    ...(flags.data !== undefined && { dataFolder: resolve(flags.data) }),
    ...(flags.databaseUrl !== undefined && { databaseUrl: flags.databaseUrl }),
    ...(flags.port !== undefined && { port: flags.port }),
    ...(flags.host !== undefined && { host: flags.host }),
    ...(flags.jobs !== undefined && { jobs: flags.jobs }),
    ...(flags.allowOpen !== undefined && { allowOpen: flags.allowOpen }),
  });
  // On a terminal the command speaks for itself; a machine that reads the log wants every event.
  const usual = process.stderr.isTTY ? "error" : "info";
  return { config, log: openLog(config.logLevel ?? usual) };
}
