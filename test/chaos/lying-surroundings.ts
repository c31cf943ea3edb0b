import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

/**
 * Loaded before a worker (`--import`), also in its threads. CHAOS_CLOCK=<ms>: the wall clock is wrong by up to so much and
 * jumps every few seconds, back as well as forth. CHAOS_TWIN=<number>: host name and process number are those of another
 * worker, as in two containers of one image.
 */
const swing = Number(process.env["CHAOS_CLOCK"] ?? 0);
if (swing > 0) {
  const trueNow = Date.now.bind(Date);
  const TrueDate = Date;
  // By the monotonic clock, so that all threads of the process are wrong together.
  const offset = (): number => {
    const turn = Number(process.hrtime.bigint() / 5_000_000_000n);
    return Math.round(swing * Math.sin(turn * 2.4));
  };
  const now = (): number => trueNow() + offset();
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
}

const twin = Number(process.env["CHAOS_TWIN"] ?? 0);
if (twin > 0) {
  os.hostname = () => "twin";
  syncBuiltinESMExports();
  Object.defineProperty(process, "pid", { value: twin });
}
