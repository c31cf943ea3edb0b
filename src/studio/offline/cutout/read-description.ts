/** "a small brave dragon with a hat" → the noun and what is said about it. */
export function readDescription(description: string): { noun: string; traits: string[] } {
  const [head = ""] = description
    .toLowerCase()
    .replace(/^\s*(an?|the|my|our)\s+/, "")
    .split(/\s+(?:with|who|that|from|in|of|and his|and her)\s+|[;.]/);
  const words = head.split(/[\s,]+/).filter((word) => word && word !== "and");
  return { noun: words.at(-1) ?? "hero", traits: words.slice(0, -1) };
}
