/** Mutants that no test can tell from the original, and why that is right. */
export const argued: readonly {
  file: string;
  original: string;
  replacement: string;
  because: string;
}[] = [];
