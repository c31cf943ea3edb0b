import type { BookEvent } from "../../../src/client/follow-book.ts";

/** What the events of a book's newest run have told, beyond what the API's snapshots say. */
export interface LiveBook {
  jobId: number;
  /** The last event that was taken in; one that comes twice counts once. */
  seq: number;
  /** Scenes that are being painted, with the number of the try. */
  painting: Readonly<Record<number, number>>;
  isStopping: boolean;
  /** The last thing worth telling. */
  news: News | null;
}

export type News =
  | { kind: "done"; stage: string; part: number }
  | { kind: "again"; part: number; try: number }
  | { kind: "retrying" }
  | { kind: "rescued" };

export const nothingYet: LiveBook = {
  jobId: 0,
  seq: 0,
  painting: {},
  isStopping: false,
  news: null,
};

/** The state after one more event. */
export function foldEvent(before: LiveBook, { id, type, data }: BookEvent): LiveBook {
  const isNewRun = data.job_id !== before.jobId;
  if (!isNewRun && id <= before.seq) return before;
  const live = { ...(isNewRun ? nothingYet : before), jobId: data.job_id, seq: id };
  const stage = typeof data["stage"] === "string" ? data["stage"] : "";
  const part = Number(data["part"] ?? 0);
  const attempt = Number(data["try"] ?? 1);
  switch (type) {
    case "step.started":
      if (stage !== "scene_creation") return live;
      return {
        ...live,
        painting: { ...live.painting, [part]: attempt },
        news: attempt > 1 ? { kind: "again", part, try: attempt } : live.news,
      };
    case "step.completed": {
      const painting = { ...live.painting };
      if (stage === "scene_creation") delete painting[part];
      return { ...live, painting, news: { kind: "done", stage, part } };
    }
    case "job.cancelling":
      return { ...live, isStopping: true };
    case "job.retrying":
      return { ...live, painting: {}, news: { kind: "retrying" } };
    case "job.rescued":
      return { ...live, painting: {}, news: { kind: "rescued" } };
    default:
      return live;
  }
}
