/** A member of the list by any number; undefined when it is empty. */
export const pick = <Value>(list: readonly Value[], n: number): Value | undefined =>
  list[n % Math.max(1, list.length)];
