interface Props {
  series: readonly (number | null)[];
  /** What it shows, in words. */
  label: string;
}

const width = 240;
const height = 44;
const edge = 3;

/** A line without axes: whether it rises or falls. Where there is no number there is a gap. */
export function Sparkline({ series, label }: Props) {
  const numbers = series.filter((value) => value !== null);
  const top = Math.max(...numbers, 0);
  const x = (index: number): number => (index / Math.max(1, series.length - 1)) * width;
  const y = (value: number): number =>
    height - edge - (top === 0 ? 0 : value / top) * (height - 2 * edge);
  const last = series.findLastIndex((value) => value !== null);
  const lastValue = series[last];
  return (
    <svg
      className="ws-spark"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line className="ws-spark-ground" x1={0} x2={width} y1={height - 1} y2={height - 1} />
      <path className="ws-spark-line" d={pathOf(series, x, y)} />
      {typeof lastValue === "number" && (
        <line
          className="ws-spark-last"
          x1={x(last)}
          x2={x(last)}
          y1={y(lastValue)}
          y2={y(lastValue)}
        />
      )}
    </svg>
  );
}

function pathOf(
  series: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return series
    .map((value, index) => {
      if (value === null) return "";
      const isFirst = index === 0 || series[index - 1] === null;
      // A point alone is drawn as a short stroke.
      const isAlone = isFirst && (series[index + 1] ?? null) === null;
      return `${isFirst ? "M" : "L"}${x(index)} ${y(value)}${isAlone ? " h0.01" : ""}`;
    })
    .join(" ");
}
