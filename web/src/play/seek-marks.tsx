import type { Game } from "./game.ts";
import { loopPath } from "./loop-path.ts";
import { middleOf, type Point } from "./outline.ts";

const units = 1000;

/** What is drawn over the picture: loops around what was found, the quarter of a hint, the ripple of a look in vain. */
export function SeekMarks({ game }: { game: Game }) {
  const { finds, found, hint, look, news } = game;
  const hinted = finds.find(({ id }) => id === hint?.id);
  const isMiss = news?.kind === "near" || news?.kind === "nothing";
  return (
    <svg className="seek-marks" viewBox={`0 0 ${units} ${units}`} aria-hidden="true">
      {hinted && hint?.level === 2 && (
        <path className="seek-dim" fillRule="evenodd" d={allBut(middleOf(hinted.polygon))} />
      )}
      {finds
        .filter(({ id }) => found.includes(id))
        .map(({ id, polygon }) => {
          const line = loopPath(polygon, { units, pad: 20 });
          return (
            <g key={id} className="loop" data-find={id}>
              <path d={line} pathLength={1} className="loop-under" />
              <path d={line} pathLength={1} />
            </g>
          );
        })}
      {look && isMiss && (
        <circle
          key={look.count}
          className="ripple"
          cx={look.point[0] * units}
          cy={look.point[1] * units}
          r={26}
        />
      )}
    </svg>
  );
}

/** The whole square, with a hole where the quarter around the point is. */
function allBut([x, y]: Point): string {
  const [left, top] = [x < 0.5 ? 0 : units / 2, y < 0.5 ? 0 : units / 2];
  return `M0 0H${units}V${units}H0ZM${left} ${top}h${units / 2}v${units / 2}h${-units / 2}Z`;
}
