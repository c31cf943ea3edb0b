import { type CSSProperties, useEffect, useId, useRef, useState } from "react";

import type { BookPage } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { play } from "../words/play.ts";
import { areTight } from "./are-tight.ts";
import { type Game, leftIn, type Move } from "./game.ts";
import { howNear } from "./how-near.ts";
import { MovePad } from "./move-pad.tsx";
import type { Point } from "./outline.ts";
import { partOfPicture } from "./part-of-picture.ts";
import { SeekMarks } from "./seek-marks.tsx";
import { useZoom } from "./use-zoom.ts";

/** How far beside a thing a finger may come down, in pixels on the screen; the glass is less exact than a finger. */
const fingerPx = 32;
const glassSlack = 1.4;
const [step, stride] = [0.04, 0.12];

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture itself: tapped anywhere, or gone over with the glass by keyboard. */
export function SeekPicture(props: {
  game: Game;
  move: (move: Move) => void;
  picture: NonNullable<BookPage["picture"]>;
  heading: string;
}) {
  const { game, move, picture, heading } = props;
  const paper = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const keys = useId();
  const { zoom, isSmallest, isLargest, larger, smaller, pan, keepInView } = useZoom(view);
  const [hasGlass, setGlass] = useState(false);
  const [spoken, setSpoken] = useState("");
  const isOver = leftIn(game).length === 0;
  const isShown = game.hint?.level === 3;

  useEffect(() => {
    if (isShown) keepInView(game.glass);
  }, [isShown, game.glass, keepInView]);
  // A hint that is seen in the picture; the stamp may have been pressed where the picture is scrolled away.
  useEffect(() => {
    if (game.hint !== null && game.hint.level > 1) {
      view.current?.scrollIntoView({ block: "nearest" });
    }
  }, [game.hint]);

  const reachOf = (px: number): number => px / (paper.current?.getBoundingClientRect().width ?? 1);
  const tap = ({ clientX, clientY }: { clientX: number; clientY: number }): void => {
    const box = paper.current?.getBoundingClientRect();
    if (box === undefined) return;
    setGlass(false);
    const point: Point = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    move({ kind: "look", point, reach: reachOf(fingerPx) });
  };
  const moveGlass = ([dx, dy]: Point, far: boolean): void => {
    const by = far ? stride : step;
    const clamp = (share: number): number => Math.min(1, Math.max(0, share));
    const to: Point = [clamp(game.glass[0] + dx * by), clamp(game.glass[1] + dy * by)];
    setGlass(true);
    move({ kind: "glass", to });
    keepInView(to);
    const left = leftIn(game);
    if (left.length > 0) {
      setSpoken(play.glassAt(partOfPicture(to), play.nearness[howNear(left, to)]));
    }
  };
  const press = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = steps[event.key];
    const hinted = game.hint?.id ?? leftIn(game)[0]?.id;
    if (by !== undefined) moveGlass(by, event.shiftKey);
    else if (event.key === "Enter" || event.key === " ") {
      setGlass(true);
      move({ kind: "look", point: game.glass, reach: reachOf(fingerPx * glassSlack) });
    } else if (event.key.toLowerCase() === "h" && hinted !== undefined) {
      move({ kind: "hint", id: hinted });
    } else if (event.key === "+" || event.key === "=") larger();
    else if (event.key === "-") smaller();
    else return;
    event.preventDefault();
  };
  const [x, y] = game.glass;
  return (
    <div className="seek">
      <div
        ref={view}
        className="seek-view"
        role="application"
        aria-label={play.picture(heading)}
        aria-describedby={keys}
        tabIndex={0}
        onClick={tap}
        onKeyDown={press}
        onFocus={({ currentTarget }) => setGlass(currentTarget.matches(":focus-visible"))}
      >
        <div
          ref={paper}
          className="seek-paper"
          style={{ "--zoom": zoom, "--x": x, "--y": y } as CSSProperties}
        >
          <img
            src={placed(picture.large)}
            alt={picture.alt}
            width={1600}
            height={1600}
            draggable={false}
          />
          <SeekMarks game={game} />
          <div
            className="glass"
            data-shown={(hasGlass || isShown) && !isOver}
            aria-hidden="true"
            style={{ backgroundImage: `url("${placed(picture.large)}")` }}
          >
            <i />
          </div>
        </div>
      </div>
      <p className="seek-keys hint" id={keys}>
        {play.keys}
      </p>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <div className="seek-tools">
        <button type="button" className="act plain" disabled={isSmallest} onClick={smaller}>
          {play.smaller}
        </button>
        <button type="button" className="act plain" disabled={isLargest} onClick={larger}>
          {play.larger}
        </button>
        {!isSmallest && <MovePad pan={pan} />}
        {isSmallest && areTight(game.finds) && <p className="hint seek-tight">{play.tight}</p>}
      </div>
    </div>
  );
}
