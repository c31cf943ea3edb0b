import type { RefObject } from "react";

import { changeLook, fastest, slowest, useLook } from "../look.ts";
import { read } from "../words/read.ts";
import { OneOf } from "./one-of.tsx";

/** How the book reads on this device. All of it holds at once and is kept. */
export function LookSheet(props: {
  sheet: RefObject<HTMLDialogElement | null>;
  turnsByItself: boolean;
  onTurnsByItself: (turns: boolean) => void;
}) {
  const { sheet, turnsByItself, onTurnsByItself } = props;
  const look = useLook();
  const { aa } = read;
  // Without a wish of the reader's it is the system's, which public/theme.js has set.
  const theme =
    look.theme ?? (document.documentElement.dataset["theme"] === "night" ? "night" : "paper");
  return (
    <dialog ref={sheet} className="look-sheet" aria-labelledby="look-title">
      <form method="dialog">
        <h2 id="look-title">{aa.title}</h2>
        <OneOf
          legend={aa.size}
          name="size"
          words={aa.sizes}
          value={look.size}
          all={[1, 2, 3, 4]}
          onChoose={(size) => changeLook({ size })}
        />
        <OneOf
          legend={aa.typeface}
          name="typeface"
          words={aa.typefaces}
          value={look.typeface}
          all={["andika", "hyperlegible", "opendyslexic"]}
          onChoose={(typeface) => changeLook({ typeface })}
        />
        <OneOf
          legend={aa.spacing}
          name="spacing"
          words={aa.spacings}
          value={look.spacing}
          all={["close", "wide", "wider"]}
          onChoose={(spacing) => changeLook({ spacing })}
        />
        <OneOf
          legend={aa.theme}
          name="theme"
          words={aa.themes}
          value={theme}
          all={["paper", "night", "contrast"]}
          onChoose={(chosen) => changeLook({ theme: chosen })}
        />
        <OneOf
          legend={aa.highlight}
          name="highlight"
          words={aa.highlights}
          value={look.highlight}
          all={["word", "sentence", "none"]}
          onChoose={(highlight) => changeLook({ highlight })}
        />
        <label className="how-fast">
          <span>{aa.speed}</span>
          <input
            type="range"
            min={slowest}
            max={fastest}
            step={0.1}
            value={look.speed}
            aria-valuetext={aa.speedNow(look.speed)}
            onChange={(event) => changeLook({ speed: Number(event.currentTarget.value) })}
          />
          <output>{aa.speedNow(look.speed)}</output>
        </label>
        <label className="yes-no">
          <input
            type="checkbox"
            checked={turnsByItself}
            onChange={(event) => onTurnsByItself(event.currentTarget.checked)}
          />
          {aa.turnsByItself}
        </label>
        <label className="yes-no">
          <input
            type="checkbox"
            checked={look.describes}
            onChange={(event) => changeLook({ describes: event.currentTarget.checked })}
          />
          {aa.describes}
        </label>
        <button className="act">{aa.done}</button>
      </form>
    </dialog>
  );
}
