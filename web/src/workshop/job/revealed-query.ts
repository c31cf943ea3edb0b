import { queryOptions, skipToken } from "@tanstack/react-query";

import type { RevealReply } from "../../../../src/contract/workshop-acts.ts";

/** What was revealed of a job: in memory only, and for as long as its page is open. */
export const revealedQuery = (jobId: number) =>
  queryOptions<RevealReply>({
    queryKey: ["workshop", "job", jobId, "revealed"],
    queryFn: skipToken,
    gcTime: 0,
  });
