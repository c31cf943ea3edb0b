import type { WorkshopEdge, WorkshopStep } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";
import type { StudioFacts } from "../pipeline/plan-run.ts";
import { stepsBefore } from "../pipeline/stage-graph.ts";
import type { JobStatus, Redo } from "../queue/job.ts";
import { hideWords } from "./hide-words.ts";
import { type KeptStep, readKeptSteps, verdictOf } from "./kept-steps.ts";
import { pictureAddress } from "./picture-address.ts";
import { type PlannedStep, plannedSteps } from "./planned-steps.ts";
import { rejectedBecause } from "./rejected-because.ts";
import { stageEdges } from "./stage-edges.ts";
import { readStarts, type Starts, type StepStart } from "./step-starts.ts";

/** A run, as far as its steps are told by it. */
export interface SeenSteps {
  id: number;
  bookId: number;
  status: JobStatus;
  attempt: number;
  input: unknown;
  redo: readonly Redo[] | null;
  /** Stages that are done. */
  completedStages: readonly string[];
  secrets: readonly string[];
  showsPictures: boolean;
}

/** Every step of a run: what is done, what runs, what was cut short, what is still to come. */
export async function readSteps(
  db: Db,
  job: SeenSteps,
  studio: StudioFacts,
): Promise<{ steps: WorkshopStep[]; edges: WorkshopEdge[] }> {
  const [kept, starts, planned] = await Promise.all([
    readKeptSteps(db, { jobId: job.id, bookId: job.bookId }),
    readStarts(db, job.id, job.redo),
    plannedSteps(db, job, studio),
  ]);
  const own = kept.filter(({ jobId }) => jobId === job.id);
  const inherited = planned.flatMap((step) => inheritedOf(step, kept, own, job));
  const used = [...inherited, ...own];
  const finishedAt = finishTimes(own);
  const steps = [
    ...inherited.map((row) => ({ ...wireKept(row, "inherited"), from_job_id: row.jobId })),
    ...own.map((row) => wireOwn(row, startOf(row, starts))),
    ...starts.steps.filter((start) => isOpen(start, own)).map((start) => wireOpen(start, job)),
    ...planned.filter((one) => !isKnown(one, used, starts)).map(({ step }) => wirePlanned(step)),
  ];
  const place = new Map(
    planned.map(({ step }, index) => [nameOf(step.stage.name, step.part), index]),
  );
  const order = ({ stage, part }: WorkshopStep): number =>
    place.get(nameOf(stage, part)) ?? planned.length;
  return {
    steps: steps.toSorted(
      (one, other) =>
        order(one) - order(other) ||
        one.try - other.try ||
        (one.attempt ?? Infinity) - (other.attempt ?? Infinity),
    ),
    edges: stageEdges(planned.map(({ step }) => step)),
  };

  function wireKept(row: KeptStep, state: WorkshopStep["state"]): WorkshopStep {
    const check = used.findLast(
      ({ stage, part }) => stage === "consistency_validation" && part === row.part,
    );
    const isScene = row.stage === "scene_creation";
    return {
      ...wirePlanned({ stage: { name: row.stage }, part: row.part }),
      try: row.try,
      attempt: row.attempt,
      state,
      finished_at: row.finishedAt.toISOString(),
      picture: isScene ? pictureOf(row) : null,
      accepted: isScene && check !== undefined ? check.taken === row.large : null,
      rejected_because:
        isScene && check !== undefined && check.taken !== row.large
          ? hidden(rejectedBecause(check.rejected, row.try - firstOf(row) + 1))
          : null,
      verdict: hiddenVerdict(row),
    };
  }

  function wireOwn(row: KeptStep, start: StepStart | undefined): WorkshopStep {
    // What a sibling of its batch had made was copied: nothing began.
    if (start === undefined) return wireKept(row, "copied");
    return {
      ...wireKept(row, "done"),
      started_at: start.at.toISOString(),
      waited_seconds: row.try > 1 ? null : waitedSeconds(start),
    };
  }

  function pictureOf({ small, large, alt }: KeptStep): WorkshopStep["picture"] {
    if (!job.showsPictures || small === null || large === null) return null;
    return {
      small: pictureAddress(job.bookId, small),
      large: pictureAddress(job.bookId, large),
      alt: hideWords(alt ?? "", job.secrets),
    };
  }

  /** A check counts drawings from the first that counted for it. */
  function firstOf({ stage, part }: KeptStep): number {
    return Math.min(
      ...used.filter((row) => row.stage === stage && row.part === part).map((row) => row.try),
    );
  }

  function hidden(words: string | null): string | null {
    return words === null ? null : hideWords(words, job.secrets);
  }

  function hiddenVerdict(row: KeptStep): WorkshopStep["verdict"] {
    const verdict = row.stage === "consistency_validation" ? verdictOf.parse(row.verdict) : null;
    if (verdict === null) return null;
    const checks = verdict.checks.map((check) => ({
      ...check,
      evidence: hideWords(check.evidence, job.secrets),
    }));
    return { ...verdict, checks };
  }

  /** From when the last of what it needs was there, or its attempt began. */
  function waitedSeconds({ stage, part, attempt, at }: StepStart): number | null {
    const step = planned.find(
      (one) => one.step.stage.name === stage && one.step.part === part,
    )?.step;
    const began = starts.attempts.get(attempt);
    if (step === undefined || began === undefined) return null;
    const all = planned.map((one) => one.step);
    const needed = stepsBefore(step, all).map(
      (before) => finishedAt.get(nameOf(before.stage.name, before.part)) ?? 0,
    );
    return Math.max(0, at.getTime() - Math.max(began.getTime(), ...needed)) / 1000;
  }
}

/** What an earlier run has made of this step: by its key; where another studio made it, by its stage being done. */
function inheritedOf(
  { step, inputHash }: PlannedStep,
  kept: readonly KeptStep[],
  own: readonly KeptStep[],
  job: SeenSteps,
): KeptStep[] {
  const isThis = ({ stage, part }: KeptStep): boolean =>
    stage === step.stage.name && part === step.part;
  if (own.some(isThis)) return [];
  const earlier = kept.filter((row) => isThis(row) && row.jobId !== job.id);
  const found =
    earlier.findLast((row) => row.inputHash === inputHash) ??
    (job.completedStages.includes(step.stage.name) ? earlier.at(-1) : undefined);
  if (found === undefined) return [];
  // The tries of a scene belong together.
  return earlier.filter(({ jobId, try: number }) => jobId === found.jobId && number >= found.try);
}

const nameOf = (stage: string, part: number): string => `${stage}/${part}`;

function finishTimes(own: readonly KeptStep[]): Map<string, number> {
  return new Map(own.map((row) => [nameOf(row.stage, row.part), row.finishedAt.getTime()]));
}

const isSame = (one: Omit<StepStart, "at">, other: Omit<StepStart, "at">): boolean =>
  one.stage === other.stage &&
  one.part === other.part &&
  one.try === other.try &&
  one.attempt === other.attempt;

const startOf = (row: KeptStep, { steps }: Starts): StepStart | undefined =>
  steps.findLast((start) => isSame(start, row));

const isOpen = (start: StepStart, own: readonly KeptStep[]): boolean =>
  !own.some((row) => isSame(start, row));

function isKnown({ step }: PlannedStep, used: readonly KeptStep[], starts: Starts): boolean {
  const isThis = ({ stage, part }: { stage: string; part: number }): boolean =>
    stage === step.stage.name && part === step.part;
  return used.some(isThis) || starts.steps.some(isThis);
}

function wireOpen(start: StepStart, job: SeenSteps): WorkshopStep {
  const isRunning = job.status === "processing" && start.attempt === job.attempt;
  return {
    ...wirePlanned({ stage: { name: start.stage }, part: start.part }),
    try: start.try,
    attempt: start.attempt,
    state: isRunning ? "running" : "cut_short",
    started_at: start.at.toISOString(),
  };
}

const wirePlanned = ({ stage, part }: { stage: { name: string }; part: number }): WorkshopStep => ({
  stage: stage.name,
  part,
  try: 1,
  attempt: null,
  state: "planned",
  started_at: null,
  finished_at: null,
  waited_seconds: null,
  from_job_id: null,
  picture: null,
  accepted: null,
  rejected_because: null,
  verdict: null,
});
