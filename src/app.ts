import { randomBytes } from "node:crypto";

import type { Config } from "./config.ts";
import { startSweep } from "./data-rights/start-sweep.ts";
import { migrate } from "./db/migrate.ts";
import { openDatabase } from "./db/open-database.ts";
import { type EventFeed, openEventFeed } from "./events/open-event-feed.ts";
import { httpApp } from "./http/http-app.ts";
import { type HttpServer, openServer } from "./http/open-server.ts";
import { openGuardedGate } from "./identity/guarded-gate.ts";
import { isLoopback } from "./identity/is-loopback.ts";
import { openGate } from "./identity/open-gate.ts";
import { refuseOpenHost } from "./identity/refuse-open-host.ts";
import { signingSecret } from "./identity/signing-secret.ts";
import { openLimitedEnqueuer } from "./limits/open-limited-enqueuer.ts";
import type { Log } from "./log.ts";
import { defaultMailerTimes } from "./mail/mailer-times.ts";
import { openMailer } from "./mail/open-mailer.ts";
import { openTransport } from "./mail/open-transport.ts";
import { findUnfitText } from "./moderation/find-unfit-text.ts";
import { createJob } from "./pipeline/create-job.ts";
import { makeBook } from "./pipeline/make-book.ts";
import { type OrderChecks, parseOrder } from "./pipeline/parse-order.ts";
import { readFiles } from "./pipeline/read-files.ts";
import { openPress } from "./press/open-press.ts";
import { unsettableCharacters } from "./press/unsettable-characters.ts";
import { defaultLeaseTimes, type LeaseTimes } from "./queue/lease.ts";
import { openEnqueuer } from "./queue/open-enqueuer.ts";
import { hasJobs } from "./queue/read.ts";
import { startWorker, type Worker } from "./queue/worker.ts";
import { openPictureFetcher } from "./safe-fetch/open-picture-fetcher.ts";
import { makeShelf, openShelf } from "./shelf/open-shelf.ts";
import { placeInWords } from "./shelf/shelf-place.ts";
import { storeOrigin } from "./shelf/store-origin.ts";
import { openOfflineStudio } from "./studio/open-offline-studio.ts";
import type { Studio } from "./studio/studio.ts";
import { openThreads } from "./threads/threads.ts";
import { openPictureReader } from "./uploads/open-picture-reader.ts";
import { readVersion } from "./version.ts";
import { openSender } from "./webhooks/open-sender.ts";
import { defaultSenderTimes } from "./webhooks/sender-times.ts";
import { defaultBulkTimes, openBulkRunner } from "./workshop/open-bulk-runner.ts";

export interface App {
  /** Where it listens; empty without the API. */
  url: string;
  /** For people. */
  database: string;
  shelfPlace: string;
  events: EventFeed;
  /** Takes an order as the API does; returns the job's id. */
  order(body: unknown): Promise<number>;
  hasBooks(): Promise<boolean>;
  files(jobId: number): Promise<{ name: string; bytes: () => Promise<Uint8Array> }[]>;
  close(): Promise<void>;
}

export interface AppParts {
  http: boolean;
  worker: boolean;
  log: Log;
  /** Tests bring their own. */
  studio?: Studio;
  leaseTimes?: LeaseTimes;
}

/** The only place where parts are joined. */
export async function openApp(config: Config, parts: AppParts): Promise<App> {
  const { log } = parts;
  if (parts.http) refuseOpenHost(config);
  const database = await openDatabase({
    ...config,
    // Each running job writes for several steps at once.
    poolSize: 6 + 3 * config.jobs,
    onLost: (error) => log("warn", "db.idle_connection_lost", { err: error }),
  });
  const { pool, url } = database;
  const closers: (() => Promise<void>)[] = [() => database.close()];
  try {
    await migrate(url);
    await makeShelf(config.shelf);
    const shelf = openShelf(config.shelf);
    const threads = openThreads(config.threads);
    closers.unshift(() => threads.close());
    const events = openEventFeed(pool, url);
    closers.unshift(() => events.close());
    const studio = parts.studio ?? openOfflineStudio(threads);
    const enqueuer = openEnqueuer(pool, url);
    const checks: OrderChecks = {
      unfitText: findUnfitText,
      unsettableCharacters,
      sendsMail: config.mail !== undefined,
    };
    const newSeed = (): string => randomBytes(6).toString("hex");
    const stopping = new AbortController();

    let server: HttpServer | undefined;
    if (parts.http) {
      const version = readVersion();
      const tools = {
        pool,
        gate:
          config.auth === "open"
            ? openGate()
            : openGuardedGate({
                pool,
                mode: config.auth,
                supabase: config.supabase,
                secret: await signingSecret(pool),
              }),
        loopbackOnly: isLoopback(config.host),
        enqueuer,
        limitedEnqueuer: openLimitedEnqueuer(pool),
        shelf,
        events,
        checks,
        studio,
        newSeed,
        uploadDays: config.uploadDays,
        webhookHosts: config.webhookHosts,
        version,
        log,
        origins: config.origins,
        storeOrigin: storeOrigin(config.shelf),
        basePath: config.publicUrl === undefined ? "" : pathOf(config.publicUrl),
        stopping: stopping.signal,
      };
      server = await openServer(httpApp(tools).fetch, config);
    }
    let worker: Worker | undefined;
    if (parts.worker) {
      const queueLog = (event: string, fields: Record<string, unknown>): void =>
        log(/bug|trouble|lost|failed/.test(event) ? "warn" : "info", event, fields);
      const handler = makeBook({
        pool,
        shelf,
        studio,
        fetchPicture: openPictureReader({ pool, shelf }, openPictureFetcher(config.pictureHosts)),
        printBook: openPress(threads),
        checks,
        log: queueLog,
      });
      const sender = openSender({
        pool,
        url,
        trustedHosts: config.webhookHosts,
        times: defaultSenderTimes,
        random: Math.random,
        log: queueLog,
      });
      closers.unshift(() => sender.stop());
      if (config.mail !== undefined) {
        const mailer = openMailer({
          pool,
          sendMail: openTransport({ ...config.mail, publicUrl: config.publicUrl }),
          times: defaultMailerTimes,
          log: queueLog,
        });
        closers.unshift(() => mailer.stop());
      }
      const bulkRunner = openBulkRunner({ pool, times: defaultBulkTimes, log: queueLog });
      closers.unshift(() => bulkRunner.stop());
      const sweep = startSweep({ pool, shelf, log: queueLog }, { everyMs: 10 * 60_000 });
      closers.unshift(() => sweep.stop());
      worker = startWorker({
        pool,
        url,
        handler,
        concurrency: config.jobs,
        times: parts.leaseTimes ?? defaultLeaseTimes,
        pollMs: 2000,
        ...(config.ageAfterMinutes !== undefined && {
          ageAfterMs: config.ageAfterMinutes * 60_000,
        }),
        random: Math.random,
        log: queueLog,
      });
    }
    return {
      url: server?.url ?? "",
      database: database.description,
      shelfPlace: placeInWords(config.shelf),
      events,
      order: async (body) => (await createJob(enqueuer, parseOrder(body, newSeed(), checks))).jobId,
      hasBooks: () => hasJobs(pool),
      files: async (jobId) =>
        (await readFiles(pool, jobId)).map(({ name, artifact }) => ({
          name,
          bytes: () => shelf.get(artifact),
        })),
      async close() {
        stopping.abort();
        await server?.close();
        await worker?.stop();
        for (const close of closers) await close();
      },
    };
  } catch (error) {
    for (const close of closers) await close();
    throw error;
  }
}

/** "https://example.org/books" → "/books"; "" at a host of its own. */
const pathOf = (url: string): string => new URL(url).pathname.replace(/\/$/, "");
