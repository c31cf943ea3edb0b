import type { Freed } from "../../src/queue/unpark.ts";
import { byPlace, inLine } from "./in-line.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import { rooms } from "./rooms.ts";
import { userKeyOf } from "./user-key-of.ts";

/** Those that are aside go back, first in line first, as many as their user or type has room for. */
export function unparkInModel(model: QueueModel, freed?: Freed): number {
  const room = rooms(model);
  const aside = new Map<string, ModelJob[]>();
  for (const job of inLine(model, "parked")) {
    if (job.place.kind !== "parked") continue;
    const { scope, key } = job.place;
    const isMeant =
      freed === undefined || (scope === "user" ? freed.users : freed.jobTypes).includes(key);
    if (isMeant) aside.set(`${scope}/${key}`, [...(aside.get(`${scope}/${key}`) ?? []), job]);
  }
  const line = inLine(model, "ready");
  const back = [...aside.values()].flatMap((waiting) => {
    const [first] = waiting;
    if (first?.place.kind !== "parked") return [];
    const { scope, key } = first.place;
    if (scope === "job_type") return waiting.slice(0, Math.max(0, room.ofType(key)));
    // Those of the user that stand in the line before them have taken the room already.
    const before = line.filter((job) => userKeyOf(job.userId) === key && !isBehind(job, first));
    return waiting.slice(0, Math.max(0, room.ofUser(key) - before.length));
  });
  for (const job of back) job.place = { kind: "ready" };
  return back.length;
}

/** By lane and turn alone. */
const isBehind = (a: ModelJob, b: ModelJob): boolean =>
  byPlace({ ...a, id: 0 }, { ...b, id: 0 }) > 0;
