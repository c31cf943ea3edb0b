import { type SubmitEvent, useState } from "react";

import type { PageFind } from "../../../src/contract/book-pages.ts";
import { play } from "../words/play.ts";
import type { Game, Move } from "./game.ts";
import { middleOf } from "./outline.ts";
import { partOfPicture, type PicturePart, pictureParts, reachesInto } from "./part-of-picture.ts";

/** The same game in words: each thing is a riddle, answered with a part of the picture. */
export function RiddleList({ game, move }: { game: Game; move: (move: Move) => void }) {
  return (
    <section className="riddles notice">
      <p>{play.listWhat}</p>
      <ol>
        {game.finds.map((find) => (
          <li key={find.id}>
            {game.found.includes(find.id) ? (
              <p className="riddle-found">
                <strong dir="auto">{find.label}</strong>{" "}
                {play.isFound(partOfPicture(middleOf(find.polygon)))}
              </p>
            ) : (
              <Riddle find={find} onSolve={() => move({ kind: "solve", id: find.id })} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Riddle({ find, onSolve }: { find: PageFind; onSolve: () => void }) {
  const [hints, setHints] = useState(1);
  const [wrong, setWrong] = useState<PicturePart | null>(null);
  const answer = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const chosen = Number(new FormData(event.currentTarget).get("part"));
    const part = pictureParts.find((one) => one === chosen);
    if (part === undefined) return;
    if (reachesInto(find.polygon, part)) onSolve();
    else setWrong(part);
  };
  return (
    <form className="riddle" onSubmit={answer}>
      {find.hints.slice(0, hints).map((hint) => (
        <p key={hint} dir="auto">
          {hint}
        </p>
      ))}
      <label className="field">
        <span dir="auto">{play.whereIs(find)}</span>
        <select name="part" required defaultValue="">
          <option value="" disabled>
            {play.choose}
          </option>
          {pictureParts.map((part) => (
            <option key={part} value={part}>
              {play.place(part)}
            </option>
          ))}
        </select>
      </label>
      <div className="riddle-acts">
        <button type="submit" className="act plain">
          {play.lookThere}
        </button>
        {hints < 3 && (
          <button type="button" className="act quiet" onClick={() => setHints(hints + 1)}>
            {play.moreHelp}
          </button>
        )}
      </div>
      <p role="status" className="hint">
        {wrong !== null && play.notInPart(wrong)}
      </p>
    </form>
  );
}
