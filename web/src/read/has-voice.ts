import type { BookPages } from "../../../src/contract/book-pages.ts";

/** Something of it can be heard. */
export const hasVoice = ({ pages, title_narration: title }: BookPages): boolean =>
  title !== null || pages.some(({ narration }) => narration !== null);
