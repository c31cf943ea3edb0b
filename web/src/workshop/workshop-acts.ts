import type { RedoBookReply, RedoPlan } from "../../../src/contract/redo-book.ts";
import type { ActReply, RevealReply } from "../../../src/contract/workshop-acts.ts";
import type { Bulk } from "../../../src/contract/workshop-bulk.ts";
import { wire } from "../server.ts";
import type { BulkAct } from "./workshop-queries.ts";

/** What shall be made anew. */
export interface Redo {
  scene?: number;
  stage?: string;
  part?: number;
}

const post = <Reply>(path: string, json: Record<string, unknown>): Promise<Reply> =>
  wire.json<Reply>(`/api/workshop/${path}`, { method: "POST", json });

const why = (reason: string): { reason?: string } => (reason === "" ? {} : { reason });

/** What an operator can do. Each leaves its line in the audit trail. */
export const acts = {
  cancel: (jobId: number, reason: string) => post<ActReply>(`jobs/${jobId}/cancel`, why(reason)),
  retry: (jobId: number, reason: string) => post<ActReply>(`jobs/${jobId}/retry`, why(reason)),
  setPriority: (jobId: number, priority: number, reason: string) =>
    post<ActReply>(`jobs/${jobId}/priority`, { priority, ...why(reason) }),
  reveal: (jobId: number, reason: string) => post<RevealReply>(`jobs/${jobId}/reveal`, why(reason)),
  planRedo: (jobId: number, redo: Redo) =>
    post<RedoPlan>(`jobs/${jobId}/redo`, { ...redo, dry_run: true }),
  redo: (jobId: number, redo: Redo) => post<RedoBookReply>(`jobs/${jobId}/redo`, { ...redo }),
  startBulk: (act: BulkAct, filter: string, reason: string) =>
    post<Bulk>("bulk", { act, filter, ...why(reason) }),
  /** Takes it back before it begins, stops it half-way afterwards. */
  endBulk: (bulkId: number) =>
    wire.json<Bulk>(`/api/workshop/bulk/${bulkId}`, { method: "DELETE" }),
};
