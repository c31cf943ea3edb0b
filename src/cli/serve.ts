import { openApp } from "../app.ts";
import { buildWebWhenStale } from "./build-web.ts";
import { orderSample } from "./order-sample.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { untilAskedToStop } from "./until-asked-to-stop.ts";

/** The API and a worker, until asked to stop. */
export async function serve(flags: CommonFlags & { sample: boolean }): Promise<number> {
  const { config, log } = settingsFrom(flags);
  const asked = untilAskedToStop();
  const app = await openApp(config, { http: true, worker: true, log });
  try {
    // After all that may be wrong with the settings, the port and the folder has been said.
    await buildWebWhenStale((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    await app.close();
    throw error;
  }
  process.stdout.write(
    `Bookmill is ready: ${app.url}\n` +
      `  to order, read and play: open that address in a browser\n` +
      `  order a book   POST ${app.url}/api/books/generate\n` +
      `  database       ${app.database}\n` +
      `  finished files ${app.shelfPlace}\n`,
  );
  const ended = new AbortController();
  const sample =
    flags.sample && config.databaseUrl === undefined
      ? orderSample(app, ended.signal).catch((error: unknown) => {
          // The sample is a greeting: whatever keeps it from being made must not end the service.
          log("warn", "sample.not_followed", { err: error });
        })
      : Promise.resolve();
  await asked;
  ended.abort();
  await app.close();
  await sample;
  return 0;
}
