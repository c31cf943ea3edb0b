/** One decimal is 0.0004 in: finer than print, and a third of the bytes. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}
