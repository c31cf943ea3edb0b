import { mask } from "./mask.ts";

/** So short a word may be a part of any other: it is hidden only where it stands alone. */
const shortWord = /^[\x20-\x7e]{1,3}$/;

/** A text in which these words, however they are written, stand masked. */
export function hideWords(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text;
  const patterns = secrets.map((secret) => {
    const plain = secret.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
    return shortWord.test(secret) ? String.raw`(?<![\p{L}\p{N}])${plain}(?![\p{L}\p{N}])` : plain;
  });
  return text.replaceAll(new RegExp(patterns.join("|"), "giu"), mask);
}

/** The same in every text of a value, however deep. */
export function hideWordsIn(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return hideWords(value, secrets);
  if (Array.isArray(value)) return value.map((each) => hideWordsIn(each, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, hideWordsIn(each, secrets)]),
  );
}
