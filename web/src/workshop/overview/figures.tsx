import type { WorkshopOverview } from "../../../../src/contract/workshop-overview.ts";
import { workshopOverview as words } from "../../words/workshop-overview.ts";
import { duration } from "../duration.ts";
import { FigureCard } from "./figure-card.tsx";

/** The four numbers. */
export function Figures({ overview }: { overview: WorkshopOverview }) {
  const { completed, failed } = overview;
  return (
    <section aria-label={words.figures}>
      <dl className="ws-figures">
        <FigureCard name={words.booksPerHour} figure={overview.books_per_hour} told={oneDigit} />
        <FigureCard name={words.p50} figure={overview.making_p50} told={duration} />
        <FigureCard name={words.p95} figure={overview.making_p95} told={duration} />
        <FigureCard
          name={words.failureRate}
          figure={overview.failure_rate}
          told={percent}
          isBad={(overview.failure_rate.value ?? 0) > 0.05}
        />
      </dl>
      <p className="ws-soft ws-under">
        {words.counted(completed, failed)} {words.perBucket(duration(overview.bucket_seconds))}
      </p>
    </section>
  );
}

const oneDigit = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: 1 });

const percent = (share: number): string =>
  share.toLocaleString("en", { style: "percent", maximumFractionDigits: 1 });
