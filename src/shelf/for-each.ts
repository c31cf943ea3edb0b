/**
 * Does the work for each item, so many at once. After a failure nothing more is begun, and it throws when what was under way
 * has ended.
 */
export async function forEach<Item>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.asyncIterator]();
  let isOver = false;
  const hands = Array.from({ length: atOnce }, async () => {
    try {
      while (!isOver) {
        const next = await left.next();
        if (next.done === true) return;
        await work(next.value);
      }
    } finally {
      isOver = true;
    }
  });
  await Promise.allSettled(hands);
  await Promise.all(hands);
}
