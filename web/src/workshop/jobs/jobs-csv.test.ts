import { expect, test } from "vitest";

import { aRow } from "../../../../test/support/workshop-row.ts";
import { jobsCsv } from "./jobs-csv.ts";

const job = aRow({
  job_id: 4,
  error_code: "timeout",
  character_name: "=•••",
  title: '"•••, x',
});

test("a head, and a line for each job, quoted where it must be", () => {
  const [head, line, end] = jobsCsv([job]).split("\r\n");
  expect(head?.split(",").slice(0, 4)).toEqual(["job_id", "book_id", "parent_job_id", "job_type"]);
  expect(line).toContain(",timeout,");
  expect(line).toContain('"""•••, x"');
  expect(end).toBe("");
});

test("no cell begins like a formula", () => {
  expect(jobsCsv([job])).toContain(",'=•••,");
});
