/**
 * Places in a book: 0 the cover, 1 to n its pages, n + 1 the end; in the address "cover", "1" … "n", "end". Undefined where
 * the book has no such page.
 */
export function pageAt(address: string, pages: number): number | undefined {
  if (address === "cover") return 0;
  if (address === "end") return pages + 1;
  if (!/^[1-9]\d{0,3}$/.test(address)) return undefined;
  const page = Number(address);
  return page <= pages ? page : undefined;
}

export const addressOfPage = (page: number, pages: number): string => {
  if (page <= 0) return "cover";
  return page > pages ? "end" : String(page);
};
