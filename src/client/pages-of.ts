import type { Asking, Wire } from "./open-wire.ts";

/** All items of a list that comes in pages, each page when it is needed. */
export async function* pagesOf<Page extends { next_cursor: string | null }, Item>(
  wire: Wire,
  path: string,
  asking: Asking,
  itemsOf: (page: Page) => readonly Item[],
): AsyncGenerator<Item> {
  let cursor: string | null = null;
  do {
    const page: Page = await wire.json<Page>(path, {
      ...asking,
      query: { ...asking.query, cursor },
    });
    yield* itemsOf(page);
    cursor = page.next_cursor;
  } while (cursor !== null);
}
