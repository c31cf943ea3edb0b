import type { Pool } from "pg";

import type { Contender, Entry, NewJob, Place, Producer } from "../contender.ts";

export interface Sizes {
  jobs: number;
  backlog: number;
  /** Jobs that are picked up one by one from an idle queue. */
  pickups: number;
  /** Urgent jobs sent into the backlog. */
  urgent: number;
  capSeconds: number;
  crashCapSeconds: number;
}

/** What a measure works with: one contender, freshly installed. */
export interface Stand {
  entry: Entry;
  contender: Contender;
  place: Place;
  producer: Producer;
  /** Set when the contender keeps its jobs in PostgreSQL. */
  statistics: Pool | undefined;
  sizes: Sizes;
  cacheFolder: string;
  /** Something for the reader's eyes. */
  note: (text: string | undefined) => void;
}

export interface Reading {
  row: string;
  value: number;
  capped?: boolean;
}

export interface Measure {
  name: string;
  /** Where runs differ much among themselves, the median of three counts. */
  repeats: 1 | 3;
  run(stand: Stand): Promise<Reading[]>;
}

/** Jobs 1 to n of one priority. */
export function someJobs(count: number): NewJob[] {
  return Array.from({ length: count }, (_, index) => ({ key: index + 1, priority: 5 }));
}

export async function addInChunks(producer: Producer, jobs: readonly NewJob[]): Promise<void> {
  const chunk = 1000;
  for (let first = 0; first < jobs.length; first += chunk) {
    await producer.addMany(jobs.slice(first, first + chunk));
  }
}
