/** Seconds → "0.4s", "42s", "2m 05s", "3h 10m", "4d 02h": two units, as much as one compares by eye. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (seconds < 9.95) return `${Math.max(0, seconds).toFixed(1)}s`;
  if (whole < 60) return `${whole}s`;
  if (whole < 3600) return pair(whole, 60, ["m", "s"]);
  const minutes = Math.round(whole / 60);
  if (minutes < 24 * 60) return pair(minutes, 60, ["h", "m"]);
  return pair(Math.round(minutes / 60), 24, ["d", "h"]);
}

const pair = (amount: number, size: number, [large, small]: [string, string]): string =>
  `${Math.floor(amount / size)}${large} ${String(amount % size).padStart(2, "0")}${small}`;
