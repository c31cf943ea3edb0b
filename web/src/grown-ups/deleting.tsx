import { useState } from "react";

import type { ListedBook } from "../../../src/client/books.ts";
import type { Erasure } from "../../../src/contract/erasures.ts";
import { grownUps } from "../words/grown-ups.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { everything } from "./use-erase.ts";

interface Wish {
  question: string;
  addresses: string[];
}

/** Taking away a child's books, or all. A user's go with everything that belongs to them; an owner's are taken one by one. */
export function Deleting(props: {
  books: readonly ListedBook[];
  isUser: boolean;
  onErased: (receipt: Erasure) => void;
}) {
  const { books, isUser, onErased } = props;
  const [wish, setWish] = useState<Wish | null>(null);
  const children = Map.groupBy(books, (book) => book.child_profile_id);
  const oneByOne = (those: readonly ListedBook[]): string[] =>
    those.map((book) => `/api/books/${book.book_id}`);
  const eraseChild = (profile: number, those: readonly ListedBook[]): Wish => ({
    question: grownUps.ask.child(profile, those.length),
    addresses: isUser ? [`/api/users/me/children/${profile}`] : oneByOne(those),
  });
  return (
    <>
      <section aria-labelledby="children">
        <h2 id="children">{grownUps.children}</h2>
        <p>{grownUps.childrenWhat}</p>
        <ul className="share-links">
          {[...children].map(([profile, those]) =>
            profile === null ? null : (
              <li key={profile}>
                <span>{grownUps.child(profile, those.length)}</span>
                <button
                  type="button"
                  className="act quiet"
                  aria-label={grownUps.childDeleteOf(profile)}
                  onClick={() => setWish(eraseChild(profile, those))}
                >
                  {grownUps.childDelete}
                </button>
              </li>
            ),
          )}
        </ul>
        {books.every((book) => book.child_profile_id === null) && (
          <p className="hint">{grownUps.noChildren}</p>
        )}
      </section>
      <section aria-labelledby="everything">
        <h2 id="everything">{grownUps.everything}</h2>
        <p className="my-2">{isUser ? grownUps.everythingWhat : grownUps.everythingOpen}</p>
        <button
          type="button"
          className="act plain danger"
          disabled={!isUser && books.length === 0}
          onClick={() =>
            setWish({
              question: grownUps.ask.everything(books.length),
              addresses: isUser ? [everything] : oneByOne(books),
            })
          }
        >
          {grownUps.everything}
        </button>
      </section>
      {wish && (
        <EraseDialog
          {...wish}
          onErased={(receipt) => {
            setWish(null);
            onErased(receipt);
          }}
          onClose={() => setWish(null)}
        />
      )}
    </>
  );
}
