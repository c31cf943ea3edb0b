/** The tray of a picture that is played again is laid out anew; the first time it goes from easy to hard. */
export function trayOrder<Item>(items: readonly Item[], round: number): Item[] {
  if (round === 0) return [...items];
  const place = (index: number): number => (((index + 1) * 2_654_435 + round * 40_503) * 31) % 1009;
  return items
    .map((item, index) => ({ item, at: place(index) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
