import { Link } from "@tanstack/react-router";
import { useEffect, useReducer, useRef, useState } from "react";

import type { BookPage, BookPages } from "../../../src/contract/book-pages.ts";
import { Page } from "../parts/page.tsx";
import { placed } from "../place.ts";
import { play } from "../words/play.ts";
import { AllFound } from "./all-found.tsx";
import { AnswerKey } from "./answer-key.tsx";
import { leftIn, newGame, playMove } from "./game.ts";
import { keepGame, readGame } from "./kept-game.ts";
import { RiddleList } from "./riddle-list.tsx";
import { SeekPicture } from "./seek-picture.tsx";
import { Tray } from "./tray.tsx";
import { useLater } from "./use-later.ts";
import { whatHappened } from "./what-happened.ts";

/** So many looks in vain, and a hint is offered. */
const patience = 5;

interface Scene {
  book: BookPages;
  page: BookPage;
  picture: NonNullable<BookPage["picture"]>;
}

/** One game: the picture, what is hidden in it, and all the help that one may want. */
export function SearchScene({ book, page, picture }: Scene) {
  const kept = { jobId: book.job_id, scene: page.number };
  const [game, move] = useReducer(playMove, undefined, () => newGame(page.finds, readGame(kept)));
  const [shown, setShown] = useState<"description" | "riddles" | null>(null);
  const [isAnswered, setAnswered] = useState(false);
  useEffect(
    () => keepGame({ jobId: book.job_id, scene: page.number }, game.found),
    [book.job_id, page.number, game.found],
  );

  const left = leftIn(game);
  // The last loop is drawn to its end before the kind words come.
  const isOver = useLater(left.length === 0, 900);
  const wasOver = useRef(left.length === 0);
  const heading = play.title(page.heading, page.number);
  const large = placed(picture.large);
  const [easiest] = left;
  const show = (what: typeof shown): void => setShown(shown === what ? null : what);
  return (
    <Page title={heading} className="play leave-space">
      <div className="play-lede">
        <Link
          to="/books/$bookId"
          params={{ bookId: String(book.book_id) }}
          search={(old) => old}
          className="act quiet play-back"
        >
          {play.back}
        </Link>
        <p className="hint">{play.scene(page.number, book.pages.length)}</p>
        <h1 dir="auto">{heading}</h1>
        {page.paragraphs.map(({ text, from }) => (
          <p key={from} className="play-task" dir="auto">
            {text}
          </p>
        ))}
      </div>
      {isOver ? (
        <AllFound
          book={book}
          number={page.number}
          takesFocus={!wasOver.current}
          onAgain={() => {
            wasOver.current = false;
            move({ kind: "again" });
          }}
        />
      ) : (
        <p className="play-news" role="status" dir="auto">
          {whatHappened(game)}
        </p>
      )}
      <SeekPicture game={game} move={move} picture={picture} heading={heading} />
      <div className="play-side">
        {game.misses >= patience && easiest && (
          <p className="play-offer">
            {play.offer}{" "}
            <button
              type="button"
              className="act plain"
              onClick={() => move({ kind: "hint", id: easiest.id })}
            >
              {play.offerYes}
            </button>
          </p>
        )}
        <Tray game={game} move={move} picture={large} />
      </div>
      <div className="play-help">
        <button
          type="button"
          className="act quiet"
          aria-expanded={shown === "description"}
          onClick={() => show("description")}
        >
          {shown === "description" ? play.describeNot : play.describe}
        </button>
        <button
          type="button"
          className="act quiet"
          aria-expanded={shown === "riddles"}
          onClick={() => show("riddles")}
        >
          {shown === "riddles" ? play.listNot : play.list}
        </button>
        {page.answer_key !== null && (
          <button type="button" className="act quiet" onClick={() => setAnswered(true)}>
            {play.showAll}
          </button>
        )}
        {shown === "description" && (
          <p className="notice" role="status" dir="auto">
            {picture.alt}
          </p>
        )}
        {shown === "riddles" && <RiddleList game={game} move={move} />}
      </div>
      {isAnswered && page.answer_key !== null && (
        <AnswerKey picture={placed(page.answer_key)} onClose={() => setAnswered(false)} />
      )}
    </Page>
  );
}
