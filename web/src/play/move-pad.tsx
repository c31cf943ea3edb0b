import { play } from "../words/play.ts";

const ways = [
  { name: play.move.left, by: [-1, 0] },
  { name: play.move.up, by: [0, -1] },
  { name: play.move.down, by: [0, 1] },
  { name: play.move.right, by: [1, 0] },
] as const;

/** Moves an enlarged picture for those who do not drag. */
export function MovePad({ pan }: { pan: (x: number, y: number) => void }) {
  return (
    <div className="move-pad" role="group" aria-label={play.move.group}>
      {ways.map(({ name, by: [x, y] }) => (
        <button key={name} type="button" aria-label={name} onClick={() => pan(x, y)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            {/* An arrow to the right, turned. */}
            <path d="M5 12h13M13 6l6 6-6 6" transform={`rotate(${turnOf(x, y)} 12 12)`} />
          </svg>
        </button>
      ))}
    </div>
  );
}

const turnOf = (x: number, y: number): number => (Math.atan2(y, x) * 180) / Math.PI;
