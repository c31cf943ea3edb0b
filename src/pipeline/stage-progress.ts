import type { Run } from "../queue/run.ts";
import type { Stage } from "../stages/stage.ts";
import { overallProgress } from "./overall-progress.ts";
import type { Step } from "./stage-graph.ts";

/** Keeps the stage rows and the book's progress in step with the work. */
export interface Progress {
  begin(step: Step): Promise<void>;
  /** `share`, 0–1, of one step; told to the database at most once a second. */
  within(step: Step, share: number): Promise<void>;
  end(step: Step): Promise<void>;
}

export function openProgress(run: Run, steps: readonly Step[]): Progress {
  const shares = new Map<Step, number>(steps.map((step) => [step, 0]));
  const started = new Map<string, Promise<void>>();
  let lastTold = 0;

  return {
    begin({ stage }) {
      // The scenes of a stage begin together; the row is started once.
      const begun =
        started.get(stage.name) ??
        run.save({ stages: [{ stageName: stage.name, status: "processing" }] });
      started.set(stage.name, begun);
      return begun;
    },
    async within(step, share) {
      shares.set(step, Math.min(1, share));
      if (performance.now() - lastTold < 1000) return;
      lastTold = performance.now();
      // Only a hint for people: the next one, or the step's end, makes up for a lost one.
      await tell(step.stage).catch(() => {});
    },
    async end(step) {
      shares.set(step, 1);
      await tell(step.stage);
    },
  };

  function tell(stage: Stage): Promise<void> {
    const share = stageShare(stage);
    const change = { stageName: stage.name, progress: Math.floor(100 * share) };
    return run.save({
      stages: [share === 1 ? { ...change, status: "completed" } : change],
      news: [{ overall: overall() }],
    });
  }

  function stageShare(stage: Stage): number {
    const parts = steps.filter((step) => step.stage === stage);
    return parts.reduce((sum, step) => sum + (shares.get(step) ?? 0), 0) / parts.length;
  }

  function overall(): number {
    const stages = [...new Set(steps.map((step) => step.stage))];
    return overallProgress(
      stages.map((stage) => ({ weight: stage.weight, share: stageShare(stage) })),
    );
  }
}
