import fc from "fast-check";

import { allCommands } from "./all-commands.ts";
import type { QueueCommand } from "./command.ts";
import { forgetAll } from "./forget-all.ts";
import { newModel, type QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";

export interface SequencesReport {
  sequences: number;
  commands: number;
  /** What went wrong and the shortest sequence that shows it, told command by command; undefined when all went well. */
  failure: string | undefined;
}

/** Random sequences of commands against the model and the real queue, the same ones for the same seed. */
export async function checkSequences(
  real: RealQueue,
  { sequences, seed, longest }: { sequences: number; seed: number; longest: number },
): Promise<SequencesReport> {
  let commands = 0;
  let ran = 0;
  const kinds = allCommands.map((kind) =>
    fc.commands([fc.oneof(...kind)], { maxCommands: longest, size: "max" }),
  );
  const property = fc.asyncProperty(fc.oneof(...kinds), async (sequence) => {
    const model = await begin(real);
    await fc.asyncModelRun(() => ({ model, real }), sequence);
    await forgetAll(model, real);
    ran++;
    commands += real.story.length;
  });
  const result = await fc.check(property, { numRuns: sequences, seed });
  const [shortest] = result.counterexample ?? [];
  const failure = shortest && (await told(real, [...shortest], result));
  return { sequences: ran, commands, failure };
}

/** Two workers, so that most sequences come to something. */
async function begin(real: RealQueue): Promise<QueueModel> {
  await real.reset();
  const model = newModel();
  for (const id of [1, 2]) {
    await real.pool.query("insert into workers (host, process_id) values ('test', 1)");
    model.workers.set(id, { state: "alive", isSilent: false });
  }
  return model;
}

/** Runs it once more: the commands' arguments alone do not say which job was meant. */
async function told(
  real: RealQueue,
  sequence: readonly QueueCommand[],
  {
    seed,
    numShrinks,
    counterexamplePath,
  }: { seed: number; numShrinks: number; counterexamplePath: string | null },
): Promise<string> {
  const model = await begin(real);
  let trouble: unknown = "it did not happen again";
  try {
    for (const one of sequence) await one.run(model, real);
    await forgetAll(model, real);
  } catch (error) {
    trouble = error;
  }
  return [
    `seed ${seed}, path ${counterexamplePath}, made shorter ${numShrinks} times to ${sequence.length} commands:`,
    ...real.story.map((line, index) => `  ${index + 1}. ${line}`),
    trouble instanceof Error ? trouble.message : String(trouble),
  ].join("\n");
}
