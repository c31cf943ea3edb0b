/** "Owl" → "an owl": as one would write it into the order. */
export function withArticle(title: string): string {
  const noun = title.toLowerCase();
  // "a unicorn": what is said decides, not what is written.
  return `${/^(?!uni)[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
