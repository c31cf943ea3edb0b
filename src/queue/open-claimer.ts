import { type ClaimUnderLimits, claimUnderLimits } from "./claim-under-limits.ts";
import { claim } from "./claim.ts";
import type { Db, Job } from "./job.ts";
import type { LaneFloors } from "./lane-floors.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { nobody, unpark } from "./unpark.ts";

export interface Claimer {
  claim(worker: { workerId: number; floors: LaneFloors }, count: number): Promise<ClaimUnderLimits>;
  /** An attempt has ended: under limits another job of its user or type may run now. */
  ended(this: void, job: Job): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Claims for one worker, in the fast way while there are no limits and in the exact way while there are. */
export function openClaimer(
  /** `hot`: the connection of the claims. */
  { hot, db }: { hot: Db; db: Db },
  on: { room: () => void; trouble: (error: unknown) => void },
): Claimer {
  let limited = false;
  const users = new Set<string>();
  const jobTypes = new Set<string>();
  const unparking = oneAtATime(async () => {
    const freed = { users: [...users], jobTypes: [...jobTypes] };
    users.clear();
    jobTypes.clear();
    // Lost, it costs a second: the sweep looks at all of them.
    await unpark(db, freed).catch(on.trouble);
    on.room();
  });

  return {
    async claim({ workerId, floors }, count) {
      if (!limited) {
        const answer = await claim(hot, workerId, count, floors.floors());
        if (!answer.limited) {
          floors.learn(answer, count);
          return { jobs: answer.jobs, limited: false, parked: 0 };
        }
      }
      const answer = await claimUnderLimits(hot, workerId, count);
      ({ limited } = answer);
      // What this claim put aside may have got room before it was aside: then nobody has told it so.
      if (answer.parked > 0) await unpark(db).catch(on.trouble);
      return answer;
    },
    ended(job) {
      if (!limited) return;
      users.add(job.userId ?? nobody);
      jobTypes.add(job.jobType);
      unparking.ask();
    },
    idle: () => unparking.ended(),
  };
}
