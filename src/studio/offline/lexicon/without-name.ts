/** Free text in curly quotes for a warning, or a plain stand-in when it holds the child's name, which warnings never do. */
export function withoutName(text: string, name: string): string {
  const clean = text.replace(/\s+/gu, " ").trim();
  const parts = name
    .toLowerCase()
    .split(/[\s.'’-]+/u)
    .filter((part) => part.length > 1);
  const lower = clean.toLowerCase();
  return parts.some((part) => lower.includes(part)) ? "what you asked for" : `“${clean}”`;
}
