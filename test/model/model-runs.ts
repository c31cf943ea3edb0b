/** One search: a model, what is broken or bounded in it, and what must come out. */
export interface ModelRun {
  model: "queue.pml" | "lease-time.pml";
  name: string;
  property: string;
  /** Spin's -D switches. */
  defines: readonly string[];
  /**
   * holds: every state is searched and none breaks the property. ends: the same, and no run without further faults goes on
   * for ever. refuted: a shortest run that breaks the property is found.
   */
  expected: "holds" | "ends" | "refuted";
}

const variant = (
  model: ModelRun["model"],
  name: string,
  property: string,
  bounds: readonly string[] = [],
): ModelRun => ({
  model,
  name,
  property,
  defines: ["VARIANT=1", name, ...bounds],
  expected: "refuted",
});

const smallest = ["MAX_RETRIES=1", "MAX_RESCUES=1", "MAX_HANDED=0", "MAX_ASLEEP=0"];

/** The protocol first, then everything that is broken on purpose. */
export const modelRuns: readonly ModelRun[] = [
  {
    model: "queue.pml",
    name: "the protocol",
    property: "I1-I4 I7-I9 I11, effects",
    defines: [],
    expected: "holds",
  },
  {
    model: "queue.pml",
    name: "calm after stops",
    property: "I1 every job ends",
    defines: ["CALM", "MAX_RETRIES=1", "MAX_RESCUES=1", "MAX_HANDED=0"],
    expected: "ends",
  },
  {
    model: "queue.pml",
    name: "calm after rescues",
    property: "I1 every job ends",
    defines: ["CALM", "MAX_RETRIES=1", "MAX_ASLEEP=0"],
    expected: "ends",
  },
  {
    model: "lease-time.pml",
    name: "the lease's times",
    property: "I3 I11, effects",
    defines: [],
    expected: "holds",
  },
  variant("queue.pml", "NO_FENCE", "I3"),
  variant("queue.pml", "FENCE_BY_WORKER_ID", "I3"),
  variant("queue.pml", "STEP_WITHOUT_KEY", "I4"),
  variant("queue.pml", "STEP_AFTER_CANCEL", "I7"),
  variant("queue.pml", "COMPLETE_AFTER_CANCEL", "I7"),
  variant("queue.pml", "RESCUE_UNCOUNTED", "I9", smallest),
  variant("queue.pml", "SWEEP_THE_NEWLY_DEAD", "I1", ["CALM", ...smallest]),
  variant("queue.pml", "LOCAL_CLOCK", "I11"),
  variant("lease-time.pml", "LOCAL_CLOCK", "I11"),
  variant("lease-time.pml", "SELF_FENCE_AFTER_RESCUE", "effects"),
  variant("lease-time.pml", "CLOCK_RUNS_WILD", "effects"),
  variant("lease-time.pml", "FENCE_FROM_REPLY", "effects"),
  variant("lease-time.pml", "HEART_BORN_LATE", "effects"),
  variant("lease-time.pml", "TRUST_THE_STOPPED", "effects, also of the stopped"),
];
