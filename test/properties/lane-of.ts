import type { ModelJob } from "./queue-model.ts";

/** Where it stands: it has risen by waiting long. */
export const laneOf = ({ priority, aged }: Pick<ModelJob, "priority" | "aged">): number =>
  priority - aged;
