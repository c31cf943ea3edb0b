import { useRef, useState } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { making } from "../words/making.ts";

/** What is known before the first picture: the hero on paper with notes in pencil, the first line, the first words spoken. */
export function HeroNotes({ book }: { book: BookPages }) {
  const { hero, title_narration: spoken } = book;
  const firstLine = book.pages[0]?.paragraphs[0]?.text;
  if (hero === null && firstLine === undefined) return null;
  return (
    <section className="making-notes">
      {hero?.sheet != null && (
        <figure>
          <img src={placed(hero.sheet)} alt="" decoding="async" />
          <figcaption dir="auto">
            {hero.source === "picture"
              ? making.drawingSheet(hero.name)
              : making.heroSheet(hero.name)}
          </figcaption>
        </figure>
      )}
      {hero !== null && (
        <div className="making-traits">
          <p dir="auto">{[hero.description, ...hero.traits].filter(isNew).join(", ")}</p>
          <ul aria-label={making.colours}>
            {hero.palette.slice(0, 5).map((colour) => (
              <li key={colour} style={{ background: colour }}>
                <span className="sr-only">{colour}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {firstLine !== undefined && (
        <p className="making-first-line" dir="auto">
          <span className="hint">{making.firstLine}</span> {firstLine}
        </p>
      )}
      {spoken !== null && <Hear url={placed(spoken.url)} />}
    </section>
  );
}

/** A trait that the description has already named is not said twice. */
const isNew = (word: string, i: number, words: string[]): boolean =>
  i === 0 || !(words[0] ?? "").toLowerCase().includes(word.toLowerCase());

function Hear({ url }: { url: string }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isOn, setIsOn] = useState(false);
  const toggle = (): void => {
    const player = audio.current;
    if (player === null) return;
    if (isOn) player.pause();
    else void player.play().catch(() => setIsOn(false));
  };
  return (
    <>
      <button type="button" className="act quiet" onClick={toggle}>
        {isOn ? making.hearStop : making.hear}
      </button>
      <audio
        ref={audio}
        src={url}
        preload="none"
        onPlay={() => setIsOn(true)}
        onPause={() => setIsOn(false)}
      />
    </>
  );
}
