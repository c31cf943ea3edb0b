import type { BookPages } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { book } from "../words/book.ts";

/** Who the book is about, as drawn for it. */
export function HeroSheet({ pages }: { pages: BookPages }) {
  const { hero, meet } = pages;
  if (hero?.sheet == null || meet === null) return null;
  return (
    <article className="book-page sheet taped" aria-labelledby="hero-sheet">
      <div className="book-picture is-hero">
        <img
          src={placed(hero.sheet)}
          alt={book.heroAlt(hero.name, hero.description)}
          loading="lazy"
          decoding="async"
        />
      </div>
      <div className="book-words">
        <h3 id="hero-sheet" dir="auto">
          <span className="hint">{book.meet}</span> {meet.heading}
        </h3>
        {meet.lines.map((line) => (
          <p key={line} className="book-paragraph" dir="auto">
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}
