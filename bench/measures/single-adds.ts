import type { Measure, Stand } from "./measure.ts";

/** One job per call: by one caller that waits for each, and by ten callers at once. */
export const singleAdds: Measure = {
  name: "single",
  repeats: 1,
  async run(stand) {
    const jobs = Math.max(50, Math.min(2000, stand.sizes.jobs / 10));
    // Connections open and statements are prepared before the clock runs.
    await addOneByOne(stand, 20, 10);
    return [
      { row: "single add, one caller /s", value: await addOneByOne(stand, jobs, 1) },
      { row: "single add, 10 callers /s", value: await addOneByOne(stand, jobs, 10) },
    ];
  },
};

async function addOneByOne({ producer }: Stand, jobs: number, callers: number): Promise<number> {
  let next = 1;
  const caller = async (): Promise<void> => {
    while (next <= jobs) await producer.add({ key: next++, priority: 5 });
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return jobs / ((performance.now() - began) / 1000);
}
