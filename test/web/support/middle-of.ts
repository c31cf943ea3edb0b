import type { PageFind } from "../../../src/contract/book-pages.ts";

/** The middle of what is hidden, in shares of the picture. */
export function middleOf({ polygon }: PageFind): [x: number, y: number] {
  const middle = (at: number[]): number => (Math.min(...at) + Math.max(...at)) / 2;
  return [middle(polygon.map(([x]) => x)), middle(polygon.map(([, y]) => y))];
}
