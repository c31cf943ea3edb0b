/** Free text in curly quotes for a warning, or a plain stand-in when it holds the child's name, which warnings never do. */
export function withoutName(text: string, name: string): string {
  const clean = text.replace(/\s+/gu, " ").trim();
  const parts = name
    .toLowerCase()
    .split(/[\s.'’-]+/u)
    .filter((part) => part.length > 1);
  // Whole words: the child Al is not in "a walrus".
  const words = new Set(clean.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return parts.some((part) => words.has(part)) ? "what you asked for" : `“${clean}”`;
}
