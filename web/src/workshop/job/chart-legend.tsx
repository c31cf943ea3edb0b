import { workshopJob as words } from "../../words/workshop-job.ts";

/** What the bars mean. */
export function ChartLegend() {
  const { legends } = words;
  return (
    <ul className="ws-legend" aria-label={words.legend}>
      <li data-kind="done">{legends.done}</li>
      <li data-kind="running">{legends.running}</li>
      <li data-kind="ghost">{legends.ghost}</li>
      <li data-kind="wait">{legends.wait}</li>
      <li data-kind="kept">{legends.kept}</li>
      <li data-kind="critical">{legends.critical}</li>
    </ul>
  );
}
