import { addInChunks, type Measure, someJobs } from "./measure.ts";

/** Adds in chunks of 1,000, one after the other. */
export const bulkAdds: Measure = {
  name: "bulk",
  repeats: 1,
  async run({ producer, sizes }) {
    const jobs = someJobs(sizes.jobs);
    const began = performance.now();
    await addInChunks(producer, jobs);
    const seconds = (performance.now() - began) / 1000;
    return [{ row: "bulk add, chunks of 1,000 /s", value: sizes.jobs / seconds }];
  },
};
