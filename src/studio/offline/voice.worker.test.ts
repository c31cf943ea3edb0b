import { expect, test, vi } from "vitest";

import { openThreads } from "../../threads/threads.ts";
import type { NarratedPage } from "./voice/narrate-page.ts";

// Speech is real work: on a busy machine a page may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 });

test("a page is read aloud in a thread of its own, and its sound comes back whole", async () => {
  const threads = openThreads(1);
  try {
    const entry = new URL("./voice.worker.ts", import.meta.url);
    const request = { text: "Hello, Luna.", ageGroup: "3-6" };
    const page = await threads.run<NarratedPage>(
      entry,
      "readAloud",
      request,
      AbortSignal.timeout(20_000),
    );
    expect(page.cues).toHaveLength(2);
    expect(page.audio.byteLength).toBeGreaterThan(5000);
  } finally {
    await threads.close();
  }
});
