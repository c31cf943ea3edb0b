import { isReady, type Step } from "./stage-graph.ts";

/**
 * Runs every step as soon as what it needs is done, side by side. The first failure stops the others by their signal;
 * it is thrown when all have stopped, so nothing of this run goes on behind the caller's back.
 */
export async function runSteps(
  steps: readonly Step[],
  signal: AbortSignal,
  run: (step: Step, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const together = AbortSignal.any([signal, stop.signal]);
  const done = new Set<Step>();
  const waiting = new Set(steps);
  const running = new Map<Step, Promise<void>>();
  let failure: { error: unknown } | undefined;

  while (true) {
    if (failure === undefined && !together.aborted) startReady();
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failure !== undefined) throw failure.error;
  signal.throwIfAborted();
  if (waiting.size > 0)
    throw new Error(`the stage graph is stuck at ${[...waiting].map(nameOf).join(", ")}`);

  function startReady(): void {
    for (const step of waiting) {
      if (!isReady(step, steps, (other) => done.has(other))) continue;
      waiting.delete(step);
      running.set(step, settle(step));
    }
  }

  async function settle(step: Step): Promise<void> {
    try {
      await run(step, together);
      done.add(step);
    } catch (error) {
      failure ??= { error };
      stop.abort(error);
    } finally {
      running.delete(step);
    }
  }
}

const nameOf = ({ stage, part }: Step): string => `${stage.name}/${part}`;
