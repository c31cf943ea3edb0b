/** How Postgres calls the kinds of numbers, and how many bytes each has. */
const kinds = { bigint: { type: 20, bytes: 8 }, integer: { type: 23, bytes: 4 } };

/**
 * One number of each item as a parameter `::bigint[]` or `::integer[]`, in Postgres's binary form (array_recv: dimensions,
 * nulls, type, length, first index, then each with its length). For what is written tens of thousands of times in a second: a
 * number as text is a string for each, which V8 keeps besides until a major collection, and which Postgres has to read.
 */
export function packed<Item>(
  kind: keyof typeof kinds,
  items: readonly Item[],
  numberOf: (item: Item) => number,
): Buffer {
  const { type, bytes } = kinds[kind];
  const buffer = Buffer.allocUnsafe(20 + items.length * (4 + bytes));
  const view = new DataView(buffer.buffer, buffer.byteOffset);
  let at = 0;
  const write = (value: number): void => {
    view.setInt32(at, value);
    at += 4;
  };
  write(1);
  write(0);
  write(type);
  write(items.length);
  write(1);
  items.forEach((item) => {
    const value = numberOf(item);
    write(bytes);
    if (bytes === 8) write(Math.floor(value / 2 ** 32));
    write(value);
  });
  return buffer;
}
