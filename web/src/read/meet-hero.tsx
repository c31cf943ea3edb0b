import type { BookPages } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { read } from "../words/read.ts";

/** Who the hero is, and for whom the book was made. */
export function MeetHero({ book }: { book: BookPages }) {
  const { hero, meet, dedication } = book;
  return (
    <div className="words meet" lang={book.language}>
      <h2 className="heading" dir="auto">
        {meet?.heading ?? read.meetHero}
      </h2>
      {hero?.sheet != null && (
        <div className="portrait sheet taped">
          <img src={placed(hero.sheet)} alt={hero.description} draggable={false} />
        </div>
      )}
      {meet?.lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      {dedication !== null && (
        <p className="dedication" dir="auto">
          {dedication}
        </p>
      )}
    </div>
  );
}
