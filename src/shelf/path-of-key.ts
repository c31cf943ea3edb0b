/** Where a file lies on every shelf: `ab/abcdef….webp`. Throws when it is no key of ours. */
export function pathOfKey(key: string): string {
  if (!/^[0-9a-f]{64}\.[a-z0-9]{3,4}$/.test(key)) throw new Error("not a shelf key");
  return `${key.slice(0, 2)}/${key}`;
}
