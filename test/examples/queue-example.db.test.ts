import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";

const { url } = await openTestDatabase();

test("the queue's example does what its first lines say, and ends", async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--conditions=bookmill-source", "examples/queue/welcome.ts", url],
    { timeout: 25_000 },
  );
  const lines = stdout.trim().split("\n");
  expect(lines.filter((line) => line.startsWith("fetched"))).toHaveLength(1);
  expect(stderr).toContain("job.bug");
  expect(stderr).toContain("a bug: tried again after a moment");
  expect(lines).toEqual(
    expect.arrayContaining([
      "mail to ada@example.org, attempt 2",
      "picture of 4096 bytes made small, attempt 2",
      "mail: completed after 2 attempts",
      "picture: completed after 2 attempts",
      "rolled back: no such job",
    ]),
  );
});
