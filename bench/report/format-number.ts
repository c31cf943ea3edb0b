/** Three digits say all that a benchmark knows. */
export function formatNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "-";
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  if (value >= 10) return value.toFixed(1);
  return value === 0 ? "0" : value.toFixed(value < 0.1 ? 3 : 2);
}
