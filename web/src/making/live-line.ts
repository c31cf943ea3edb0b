import type { BookStatus } from "../../../src/contract/book-status.ts";
import { making } from "../words/making.ts";
import type { LiveBook } from "./fold-event.ts";

/** The one line that tells what is going on, in plain words. */
export function liveLine(
  status: BookStatus,
  live: LiveBook,
  { hero, title, now }: { hero: string; title: string | null; now: number },
): string {
  if (live.isStopping && status.status === "processing") return making.stopping;
  if (status.status === "pending" && status.waiting) return waitingLine(status.waiting, now);
  if (status.status !== "processing") return "";
  const { news } = live;
  if (news === null) return making.layingOut;
  switch (news.kind) {
    case "again":
      return making.pageAgain(news.part, news.try);
    case "retrying":
      return making.triedAgain;
    case "rescued":
      return making.tookOver;
    case "done":
      return doneLine(news.stage, news.part, { hero, title });
    default:
      return news satisfies never;
  }
}

function doneLine(
  stage: string,
  part: number,
  { hero, title }: { hero: string; title: string | null },
): string {
  switch (stage) {
    case "character_extraction":
      return making.metHero(hero);
    case "enhancement":
      return making.coloursMixed;
    case "story_generation":
      return title === null ? making.layingOut : making.storyWritten(title);
    case "scene_creation":
      return making.pagePainted(part);
    case "consistency_validation":
      return making.pageFinished(part);
    case "audio_generation":
      return part === 0 ? making.titleRead : making.pageRead(part);
    case "pdf_creation":
      return making.bound;
    default:
      return making.layingOut;
  }
}

function waitingLine(waiting: NonNullable<BookStatus["waiting"]>, now: number): string {
  switch (waiting.reason) {
    case "scheduled":
      return making.scheduled(moment(waiting.until, now));
    case "backoff":
      return making.backoff(moment(waiting.until, now));
    case "paused":
      return making.paused;
    case "limit":
      return making.limit;
    case "no_worker":
      return making.noWorker;
    case "turn": {
      const ahead = (waiting.position ?? 1) - 1;
      return ahead > 0 ? making.ahead(ahead) : making.next;
    }
    default:
      return waiting.reason satisfies never;
  }
}

/** "in 2 minutes", "on 24 December at 06:00". */
function moment(until: string | null, now: number): string {
  const leftS = until === null ? 0 : Math.round((Date.parse(until) - now) / 1000);
  if (until === null || leftS < 5) return making.soon;
  const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (leftS < 90) return relative.format(leftS, "second");
  if (leftS < 90 * 60) return relative.format(Math.round(leftS / 60), "minute");
  return `on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(Date.parse(until))}`;
}
