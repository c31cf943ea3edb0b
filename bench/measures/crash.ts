import { startWorker } from "../start-worker.ts";
import type { Measure } from "./measure.ts";

/** The worker that holds a job is killed: seconds until another worker starts it again, with the library's defaults. */
export const crash: Measure = {
  name: "crash",
  repeats: 1,
  async run(stand) {
    const doomed = await startWorker(stand, { concurrency: 1, mode: "hang" });
    await doomed.go();
    await stand.producer.add({ key: 1, priority: 5 });
    const held = await doomed.started(1, 10);
    doomed.process.kill("SIGKILL");
    const killed = process.hrtime.bigint();
    const heir = await startWorker(stand, { concurrency: 1, mode: "record" });
    await heir.go();
    const started = await heir.started(1, stand.sizes.crashCapSeconds);
    await heir.stop();
    if (held === undefined) stand.note("the doomed worker never started the job");
    return [
      {
        row: "rescue after a crash, s",
        value: started === undefined ? stand.sizes.crashCapSeconds : Number(started - killed) / 1e9,
        capped: started === undefined,
      },
    ];
  },
};
