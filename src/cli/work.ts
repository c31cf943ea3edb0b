import { openApp } from "../app.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { untilAskedToStop } from "./until-asked-to-stop.ts";

/** A worker alone, until asked to stop. */
export async function work(flags: CommonFlags): Promise<number> {
  const { config, log } = settingsFrom(flags);
  const asked = untilAskedToStop();
  const app = await openApp(config, { http: false, worker: true, log });
  process.stdout.write(`Working: ${config.jobs} books at once, on ${app.database}\n`);
  await asked;
  await app.close();
  return 0;
}
