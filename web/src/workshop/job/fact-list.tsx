/** Names and what stands behind them; what is not there is left out. */
export function FactList({ facts }: { facts: readonly [string, string | null][] }) {
  return (
    <dl className="ws-facts">
      {facts.map(
        ([name, value]) =>
          value !== null &&
          value !== "" && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
