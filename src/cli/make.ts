import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

import { openApp, type App } from "../app.ts";
import { AppError, InvalidRequest } from "../errors.ts";
import { openDisplay } from "./display.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { untilAskedToStop } from "./until-asked-to-stop.ts";

export interface MakeFlags extends CommonFlags {
  out: string;
  jobType?: string;
  name?: string;
  type?: string;
  ability?: string;
  age?: string;
  world?: string;
  adventure?: string;
  occasion?: string;
  image?: string;
  dedication?: string;
  pronouns?: string;
  companion?: string[];
  seed?: string;
}

/** One order → its files in a folder, through the same queue as every other book. Exit code 0 when it was made. */
export async function make(file: string | undefined, flags: MakeFlags): Promise<number> {
  const body = { ...(await readOrderFile(file)), ...fieldsFrom(flags) };
  const { config, log } = settingsFrom(flags);
  const stop = new AbortController();
  void untilAskedToStop().then(() => stop.abort());
  const out = resolve(flags.out);
  await makeFolder(out);
  const app = await openApp(config, { http: false, worker: true, log });
  try {
    if (stop.signal.aborted) return 130;
    const jobId = await app.order({ job_type: "story_adventure", priority: 1, ...body });
    const end = await watch(app, jobId, stop.signal);
    if (end === "job.completed") await copyFiles(app, jobId, out);
    else if (end === undefined)
      say(`Book ${jobId} is not finished; any bookmill serve, work or make goes on with it.`);
    return end === "job.completed" ? 0 : end === undefined ? 130 : 1;
  } finally {
    await app.close();
  }
}

async function readOrderFile(file: string | undefined): Promise<Record<string, unknown>> {
  if (file === undefined) return {};
  try {
    const json = file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
    const order: unknown = JSON.parse(json);
    if (typeof order === "object" && order !== null && !Array.isArray(order)) return { ...order };
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? "is not valid JSON" : "cannot be read";
    throw new InvalidRequest("bad_order_file", `The order file ${file} ${reason}.`, { cause });
  }
  throw new InvalidRequest("bad_order_file", `The order file ${file} must hold one JSON object.`);
}

function fieldsFrom(flags: MakeFlags): Record<string, unknown> {
  const fields = {
    job_type: flags.jobType,
    character_name: flags.name,
    character_type: flags.type,
    special_ability: flags.ability,
    age_group: flags.age,
    story_world: flags.world,
    adventure_type: flags.adventure,
    occasion_theme: flags.occasion,
    character_image_url: flags.image,
    dedication: flags.dedication,
    pronouns: flags.pronouns,
    companions: flags.companion,
    seed: flags.seed,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Shows every event until the last; says which that was, or undefined when interrupted. */
async function watch(app: App, jobId: number, signal: AbortSignal): Promise<string | undefined> {
  const display = openDisplay(process.stdout);
  let last: string | undefined;
  for await (const event of app.events.follow(jobId, 0, signal)) {
    display.show(event);
    last = event.type;
  }
  display.close();
  return signal.aborted ? undefined : last;
}

async function copyFiles(app: App, jobId: number, folder: string): Promise<void> {
  for (const { name, bytes } of await app.files(jobId)) {
    // Written aside and renamed: a file that has its name is whole.
    const aside = join(folder, `${name}.half`);
    await writeFile(aside, await bytes()).catch((cause: unknown) => {
      throw cannotWrite(folder, cause);
    });
    await rename(aside, join(folder, name));
  }
  say(`The book is in ${folder}`);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw cannotWrite(folder, cause);
  });
}

function cannotWrite(folder: string, cause: unknown): AppError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  const sentence = `The folder ${folder} cannot be written (${code}). Choose another with --out, or free some space.`;
  return new AppError("out_not_writable", sentence, { retry: "never", cause });
}

function say(sentence: string): void {
  if (process.stdout.isTTY) process.stdout.write(`${sentence}\n`);
  else process.stderr.write(`${sentence}\n`);
}
