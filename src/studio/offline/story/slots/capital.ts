/** First letter large, behind an opening quote or italic mark if need be. */
export function capital(text: string): string {
  return text.replace(/^([“‘"'(*]*)(\p{L})/u, (_, open: string, letter: string) => {
    return open + letter.toUpperCase();
  });
}
