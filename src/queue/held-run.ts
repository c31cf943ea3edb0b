import type { Db, Job } from "./job.ts";
import type { Completion, Recorder } from "./open-recorder.ts";
import { Run } from "./run.ts";

/** What a worker knows of a run besides what its handler may see: one object for both, because there are so many. */
export class HeldRun extends Run implements Completion {
  /** Its place in the list of what runs: see open-running.ts. */
  seat = 0;
  readonly #written: (run: HeldRun, trouble: unknown) => void;

  constructor(
    job: Job,
    recorder: Recorder,
    db: Db,
    written: (run: HeldRun, trouble: unknown) => void,
  ) {
    super(job, recorder, db);
    this.#written = written;
  }

  written(trouble?: unknown): void {
    this.#written(this, trouble);
  }
}
