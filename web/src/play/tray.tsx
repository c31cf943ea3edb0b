import { useId } from "react";

import type { PageFind } from "../../../src/contract/book-pages.ts";
import { play } from "../words/play.ts";
import type { Game, Move } from "./game.ts";
import { spanOf } from "./outline.ts";
import { trayOrder } from "./tray-order.ts";

const units = 1000;

/** What is hidden, as stamps: a silhouette until it is found, then a piece cut from the picture. Pressed, a stamp gives a hint. */
export function Tray(props: { game: Game; move: (move: Move) => void; picture: string }) {
  const { game, move, picture } = props;
  return (
    <ul className="tray" aria-label={play.tray}>
      {trayOrder(game.finds, game.round).map((find) => (
        <li key={find.id}>
          <Stamp
            find={find}
            isFound={game.found.includes(find.id)}
            level={game.levels[find.id] ?? 0}
            picture={picture}
            onPress={() => move({ kind: "hint", id: find.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function Stamp(props: {
  find: PageFind;
  isFound: boolean;
  level: number;
  picture: string;
  onPress: () => void;
}) {
  const { find, isFound, level, picture, onPress } = props;
  const clip = useId();
  const points = find.polygon.map(([x, y]) => `${x * units},${y * units}`).join(" ");
  const say = isFound ? play.stampFound : level > 0 ? play.stampAgain : play.stamp;
  return (
    <button
      type="button"
      className="stamp"
      data-found={isFound}
      aria-label={say(find.label)}
      onClick={onPress}
    >
      <svg viewBox={squareAround(find)} aria-hidden="true">
        {isFound ? (
          <>
            <clipPath id={clip}>
              <polygon points={points} />
            </clipPath>
            <image href={picture} width={units} height={units} clipPath={`url(#${clip})`} />
            <polygon points={points} className="stamp-edge" />
          </>
        ) : (
          <Shape find={find} points={points} />
        )}
      </svg>
      <span dir="auto">{find.label}</span>
    </button>
  );
}

/** The thing's silhouette; of one too thin to be outlined only a box is stored, which says nothing: then a question mark. */
function Shape({ find, points }: { find: PageFind; points: string }) {
  if (find.polygon.length > 4) return <polygon points={points} className="stamp-shape" />;
  const { x, y, w, h } = spanOf(find.polygon);
  const size = Math.max(w, h) * units;
  return (
    <text
      x={(x + w / 2) * units}
      y={(y + h / 2) * units}
      fontSize={size}
      textAnchor="middle"
      dominantBaseline="central"
      className="stamp-shape stamp-unknown"
    >
      ?
    </text>
  );
}

/** A square of the picture with the thing in its middle and some air around it. */
function squareAround({ polygon }: PageFind): string {
  const { x, y, w, h } = spanOf(polygon);
  const side = Math.max(w, h) * 1.12;
  return [x + w / 2 - side / 2, y + h / 2 - side / 2, side, side]
    .map((share) => share * units)
    .join(" ");
}
