import type { QueueState } from "../properties/queue-state.ts";
import type { Outcome } from "./outcome.ts";
import { theJob } from "./scene.ts";

/** What no order of any two transitions may lead to, in words; empty when all is well. */
export function brokenPromises({ first, second, state }: Outcome, before: QueueState): string[] {
  const broken: string[] = [];
  for (const answer of [first, second]) {
    const text = JSON.stringify(answer) ?? "";
    if (text.includes('"error"')) broken.push(`an error surfaced: ${text}`);
  }
  const end = state.jobs.find(({ id }) => id === theJob)?.status;
  const ends = [first, second].filter((answer) => listIn(answer, "ended").length > 0);
  if (ends.length > 1) broken.push("one attempt ended twice");
  // Everything is written under the first attempt.
  const isOver = before.jobs.some(({ id, attempt }) => id === theJob && attempt > 1);
  const counted = [first, second].flatMap((answer) => listIn(answer, "held"));
  if (isOver && ends.length + counted.length > 0) broken.push("a zombie's write counted");
  if ([first, second].includes("processing") && end === "completed") {
    broken.push("it was asked to stop in time, and is completed");
  }
  if ([first, second].includes("cancelled") && end !== "cancelled") {
    broken.push(`it was cancelled, and is ${end}`);
  }
  for (const { id, attempt } of before.jobs) {
    const after = state.jobs.find((job) => job.id === id);
    if (after === undefined) broken.push(`job ${id} is lost`);
    else if (after.attempt < attempt) broken.push(`the attempt of job ${id} fell`);
  }
  for (const job of state.jobs) {
    const { id, status, turn, attempt, workerId, isEnded } = job;
    const inLine = state.ready.filter((row) => row.jobId === id);
    const leases = state.leases.filter((row) => row.jobId === id);
    const aside = state.parked.filter((row) => row.jobId === id);
    const later = state.scheduled.filter((row) => row.jobId === id);
    const places = [...inLine, ...aside, ...later, ...leases];
    if (places.length !== (isEnded ? 0 : 1)) broken.push(`job ${id} is in ${places.length} places`);
    if ((status === "processing") !== (leases.length === 1)) broken.push(`job ${id}: ${status}`);
    if (leases.some((lease) => lease.attempt !== attempt || lease.workerId !== workerId)) {
      broken.push(`the lease of job ${id} is another attempt's`);
    }
    if ([...inLine, ...aside].some((row) => row.turn !== turn))
      broken.push(`job ${id} is in another's place`);
    const busy = state.stages.some((row) => row.jobId === id && row.status === "processing");
    if (busy && status !== "processing" && status !== "completed")
      broken.push(`a stage of job ${id} is worked on by nobody`);
  }
  const known = new Set(state.jobs.map(({ id }) => id));
  const strays = [
    ...state.ready,
    ...state.scheduled,
    ...state.parked,
    ...state.leases,
    ...state.stages,
    ...state.keys,
  ];
  for (const { jobId } of strays) if (!known.has(jobId)) broken.push(`a row of no job: ${jobId}`);
  return broken;
}

/** What a write counted of, if the answer is a write's. */
function listIn(answer: unknown, key: "ended" | "held"): unknown[] {
  if (typeof answer !== "object" || answer === null) return [];
  const list: unknown = Object.entries(answer).find(([name]) => name === key)?.[1];
  return Array.isArray(list) ? list : [];
}
