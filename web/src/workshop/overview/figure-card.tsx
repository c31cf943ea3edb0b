import type { WorkshopFigure } from "../../../../src/contract/workshop-overview.ts";
import { workshopOverview as words } from "../../words/workshop-overview.ts";
import { workshop } from "../../words/workshop.ts";
import { Sparkline } from "./sparkline.tsx";

interface Props {
  name: string;
  figure: WorkshopFigure;
  told: (value: number) => string;
  isBad?: boolean;
}

/** One number, and how it went. */
export function FigureCard({ name, figure, told, isBad = false }: Props) {
  const { value, series } = figure;
  const numbers = series.filter((each) => each !== null);
  const label =
    numbers.length === 0
      ? words.noLine(name)
      : words.line(name, told(Math.min(...numbers)), told(Math.max(...numbers)));
  return (
    <div className="ws-figure sheet">
      <dt>{name}</dt>
      <dd>
        <b data-bad={isBad}>{value === null ? workshop.none : told(value)}</b>
        <Sparkline series={series} label={label} />
      </dd>
    </div>
  );
}
