import type { BookFile } from "../../../src/contract/vocabulary.ts";

export interface SortedFiles {
  /** What one came for: the PDF, the e-book, the audiobook. */
  main: BookFile[];
  /** Narration, by page; 0 is the title. */
  voices: { page: number; file: BookFile }[];
  others: BookFile[];
}

const isMain = ({ name }: BookFile): boolean =>
  !name.includes("page-") && /[.](pdf|epub|mp3|m4b|m4a)$/.test(name);

export function sortFiles(files: readonly BookFile[]): SortedFiles {
  const voices = files.flatMap((file) => {
    const [, page] = /^page-(\d+)[.]mp3$/.exec(file.name) ?? [];
    return page === undefined ? [] : [{ page: Number(page), file }];
  });
  const main = files.filter(isMain);
  const known = new Set([...main, ...voices.map(({ file }) => file)]);
  return {
    main,
    voices: voices.toSorted((one, other) => one.page - other.page),
    others: files.filter((file) => !known.has(file)),
  };
}
