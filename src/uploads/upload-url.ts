/** How an order names an uploaded picture: "upload:12". */
export const uploadUrl = (id: number): string => `upload:${id}`;

/** "upload:12" → 12; undefined for any other address. */
export function uploadIdOf(url: string): number | undefined {
  const [, id] = /^upload:([1-9]\d{0,14})$/.exec(url) ?? [];
  return id === undefined ? undefined : Number(id);
}
