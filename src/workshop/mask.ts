/** "Luna" → "L•••": enough to tell two jobs apart. Says nothing of how long the word is. */
export function mask(words: string): string {
  const [first = ""] = words.trim();
  return `${first}•••`;
}
