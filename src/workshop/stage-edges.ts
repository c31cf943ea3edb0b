import type { WorkshopEdge } from "../contract/workshop-job.ts";
import { type Step, stepsBefore } from "../pipeline/stage-graph.ts";

/** Which stage unlocks which. */
export function stageEdges(steps: readonly Step[]): WorkshopEdge[] {
  const lastParts = [...new Map(steps.map((step) => [step.stage.name, step])).values()];
  return lastParts.flatMap((step) => {
    const before = stepsBefore(step, steps).map(({ stage }) => stage.name);
    return [...new Set(before)].map((from) => ({
      from,
      to: step.stage.name,
      by_part:
        partsOf(from, before) <
        partsOf(
          from,
          steps.map(({ stage }) => stage.name),
        ),
    }));
  });
}

const partsOf = (stage: string, stages: readonly string[]): number =>
  stages.filter((name) => name === stage).length;
