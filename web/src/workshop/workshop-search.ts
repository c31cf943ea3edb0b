import type { WorkshopWindow } from "../../../src/contract/workshop-overview.ts";
import { type Tab, tabs } from "./job/tabs.ts";

/** What stands behind the question mark of the workshop's addresses. What cannot be read is left out. */
type Written = Record<string, unknown>;

export interface JobsSearch {
  filter?: string | undefined;
  cursor?: string | undefined;
}

export const jobsSearch = ({ filter, cursor }: Written): JobsSearch => ({
  filter: text(filter),
  cursor: text(cursor),
});

export interface JobSearch {
  stage?: string | undefined;
  scene?: number | undefined;
  page?: number | undefined;
  try?: number | undefined;
  tab?: Tab | undefined;
}

export const jobSearch = ({ stage, scene, page, try: number, tab }: Written): JobSearch => ({
  stage: text(stage),
  scene: whole(scene),
  page: whole(page),
  try: whole(number),
  tab: tabs.find((each) => each === tab),
});

const windows: readonly WorkshopWindow[] = ["1h", "24h", "7d"];

export interface WindowSearch {
  window?: WorkshopWindow | undefined;
}

export const windowSearch = ({ window }: Written): WindowSearch => ({
  window: windows.find((each) => each === window),
});

export interface AuditSearch {
  job?: number | undefined;
  bulk?: number | undefined;
  cursor?: string | undefined;
}

export const auditSearch = ({ job, bulk, cursor }: Written): AuditSearch => ({
  job: whole(job),
  bulk: whole(bulk),
  cursor: text(cursor),
});

/** The router reads what looks like a number as one. */
const text = (value: unknown): string | undefined => {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
};

const whole = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
