/** How many of the fresh ones are new or otherwise than those held. Ages that grow by themselves are left out by `facts`. */
export function countChanges<T>(
  held: readonly T[],
  fresh: readonly T[],
  { id, facts }: { id: (one: T) => number; facts: (one: T) => unknown },
): number {
  const before = new Map(held.map((one) => [id(one), JSON.stringify(facts(one))]));
  return fresh.filter((one) => before.get(id(one)) !== JSON.stringify(facts(one))).length;
}
