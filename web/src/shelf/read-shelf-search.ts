export interface ShelfSearch {
  /** The profile whose books are shown. */
  child?: number | undefined;
}

/** What the shelf's address says. */
export function readShelfSearch(search: Record<string, unknown>): ShelfSearch {
  const child = Number(search["child"]);
  // Left out, the router would let through what stands in the address.
  return { child: Number.isSafeInteger(child) && child > 0 ? child : undefined };
}
