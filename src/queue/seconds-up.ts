/** Whole seconds of a clock that all threads of the machine share and that nobody sets: no jump of the wall clock moves it. */
export function secondsUp(): number {
  return Number(process.hrtime.bigint() / 1_000_000_000n);
}
