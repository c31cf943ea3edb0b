import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";
import { readJobs } from "../workshop-queries.ts";
import { jobsCsv } from "./jobs-csv.ts";

/** Reads every page of the filter and hands the browser a file. `tell`: how many rows there are by now. */
export async function saveCsv(filter: string, tell: (rows: number) => void): Promise<void> {
  const jobs: WorkshopJobRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await readJobs({ filter, cursor, limit: 200 });
    jobs.push(...page.jobs);
    tell(jobs.length);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  const address = URL.createObjectURL(new Blob([jobsCsv(jobs)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "jobs.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
