import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import type { FormatList } from "../../../src/contract/catalogue.ts";
import type { AuditTrail } from "../../../src/contract/workshop-audit.ts";
import type { Bulk, BulkPlan } from "../../../src/contract/workshop-bulk.ts";
import type { WorkshopFailures } from "../../../src/contract/workshop-failures.ts";
import type { WorkshopEvents, WorkshopJob } from "../../../src/contract/workshop-job.ts";
import type { WorkshopJobs } from "../../../src/contract/workshop-jobs.ts";
import type { WorkshopOverview, WorkshopWindow } from "../../../src/contract/workshop-overview.ts";
import type { WorkshopWorkers } from "../../../src/contract/workshop-workers.ts";
import { get, wire } from "../server.ts";

/** While somebody looks: TanStack Query asks nothing in a hidden tab. */
const pollMs = 3000;
/** Of what changes seldom. */
const slowPollMs = 15_000;

export interface JobsPage {
  filter: string;
  cursor?: string | undefined;
}

export const jobsQuery = ({ filter, cursor }: JobsPage) =>
  queryOptions({
    queryKey: ["workshop", "jobs", filter, cursor ?? ""],
    queryFn: ({ signal }) => readJobs({ filter, cursor, limit: 50 }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });

/** One page of the list; also for those who read all of it. */
export const readJobs = (
  { filter, cursor, limit }: JobsPage & { limit: number },
  signal?: AbortSignal,
): Promise<WorkshopJobs> =>
  get<WorkshopJobs>("/api/workshop/jobs", {
    query: { filter: filter === "" ? undefined : filter, cursor, limit },
    signal,
  });

export const jobQuery = (jobId: number) =>
  queryOptions({
    queryKey: ["workshop", "job", jobId],
    queryFn: ({ signal }) => get<WorkshopJob>(`/api/workshop/jobs/${jobId}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.job.status === "pending" || data?.job.status === "processing" ? pollMs : slowPollMs,
  });

export const eventsQuery = (jobId: number, after: number) =>
  queryOptions({
    queryKey: ["workshop", "job", jobId, "events", after],
    queryFn: ({ signal }) =>
      get<WorkshopEvents>(`/api/workshop/jobs/${jobId}/events`, {
        query: { after, limit: 100 },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });

export const overviewQuery = (window: WorkshopWindow) =>
  queryOptions({
    queryKey: ["workshop", "overview", window],
    queryFn: ({ signal }) =>
      get<WorkshopOverview>("/api/workshop/overview", { query: { window }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });

export const failuresQuery = (window: WorkshopWindow) =>
  queryOptions({
    queryKey: ["workshop", "failures", window],
    queryFn: ({ signal }) =>
      get<WorkshopFailures>("/api/workshop/failures", { query: { window }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: slowPollMs,
  });

export const workersQuery = queryOptions({
  queryKey: ["workshop", "workers"],
  queryFn: ({ signal }) => get<WorkshopWorkers>("/api/workshop/workers", { signal }),
  refetchInterval: pollMs,
});

export interface AuditPage {
  job?: number | undefined;
  bulk?: number | undefined;
  cursor?: string | undefined;
}

export const auditQuery = ({ job, bulk, cursor }: AuditPage) =>
  queryOptions({
    queryKey: ["workshop", "audit", job ?? 0, bulk ?? 0, cursor ?? ""],
    queryFn: ({ signal }) =>
      get<AuditTrail>("/api/workshop/audit", {
        query: { job_id: job, bulk_id: bulk, cursor },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: slowPollMs,
  });

export type BulkAct = BulkPlan["act"];

/** What a bulk act would do. */
export const bulkPlanQuery = (act: BulkAct, filter: string) =>
  queryOptions({
    queryKey: ["bulk-plan", act, filter],
    queryFn: ({ signal }) =>
      wire.json<BulkPlan>("/api/workshop/bulk", {
        method: "POST",
        json: { act, filter, dry_run: true },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  });

export const bulkQuery = (bulkId: number) =>
  queryOptions({
    queryKey: ["workshop", "bulk", bulkId],
    queryFn: ({ signal }) => get<Bulk>(`/api/workshop/bulk/${bulkId}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === "waiting" || data.state === "running" ? 1000 : false,
  });

/** Kinds of books and their stages. */
export const formatsQuery = queryOptions({
  queryKey: ["formats"],
  queryFn: ({ signal }) => get<FormatList>("/api/formats", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
