import { backlog } from "./measures/backlog.ts";
import { bulkAdds } from "./measures/bulk-adds.ts";
import { crash } from "./measures/crash.ts";
import { durableSteps100, durableSteps20 } from "./measures/durable-steps.ts";
import type { Measure } from "./measures/measure.ts";
import { noOps10, noOps100, noOpsTwoProcesses } from "./measures/no-ops.ts";
import { order } from "./measures/order.ts";
import { pickUp } from "./measures/pick-up.ts";
import { singleAdds } from "./measures/single-adds.ts";

/** In this order they run. `crash` takes minutes and runs on request only. */
export const allMeasures: readonly Measure[] = [
  singleAdds,
  bulkAdds,
  noOps10,
  noOps100,
  noOpsTwoProcesses,
  pickUp,
  backlog,
  durableSteps20,
  durableSteps100,
  order,
  crash,
];
