/** noop: nothing. steps: seven durable steps. record: tell each start. hang: tell the start and never end. */
export type WorkMode = "noop" | "steps" | "record" | "hang";

export type ToWorker = "go" | "stop";

/** Times are CLOCK_MONOTONIC in ns, which all processes of a machine share; as text, since JSON has no such integers. */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "working" }
  | { kind: "done"; done: number; firstStart: string }
  | { kind: "start"; key: number; at: string }
  | { kind: "trouble"; message: string }
  | { kind: "bye"; done: number; peakMemoryMb: number; cpuMs: number };
