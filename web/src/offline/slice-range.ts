/**
 * Which bytes of a kept file a `Range` header asks for, both ends inclusive. Undefined: the whole, as for several ranges or
 * nonsense; null: none of them are there.
 */
export function sliceRange(
  header: string,
  size: number,
): { from: number; to: number } | undefined | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? null : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  if (from >= size) return null;
  if (last === "") return { from, to: size - 1 };
  return Number(last) < from ? undefined : { from, to: Math.min(Number(last), size - 1) };
}
