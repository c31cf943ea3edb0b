import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";

import type { BookList } from "../../../src/contract/book-list.ts";
import { isAway } from "../is-away.ts";
import { useLineLost } from "../line.ts";
import { Page } from "../parts/page.tsx";
import { shelf } from "../words/shelf.ts";
import { BareShelf } from "./bare-shelf.tsx";
import { Books } from "./books.tsx";
import { KeptShelf } from "./kept-shelf.tsx";
import { shelfQuery } from "./shelf-query.ts";

import "./shelf.css";

/** All books; the first page that one sees. */
export function ShelfScreen() {
  const { child } = useSearch({ from: "/" });
  const isLost = useLineLost();
  const query = useInfiniteQuery(shelfQuery(child));
  const books = query.data?.pages.flatMap((page) => page.books);
  if (books === undefined && query.isError && !isAway(query.error)) {
    return (
      <Page title={shelf.title}>
        <h1>{shelf.fetchFailedTitle}</h1>
        <p className="my-4">{shelf.fetchFailed}</p>
        <button type="button" className="act" onClick={() => void query.refetch()}>
          {shelf.again}
        </button>
      </Page>
    );
  }
  if (books?.length === 0 && child === undefined) return <Empty />;
  return (
    <Page title={shelf.title}>
      <div className="shelf-head">
        <h1>{shelf.title}</h1>
        <Link to="/make" className="act">
          {shelf.make}
        </Link>
      </div>
      <WhoseBooks books={books ?? []} child={child} />
      {isLost && <KeptShelf />}
      {books === undefined ? <BlankBooks /> : <Books books={books} query={query} />}
    </Page>
  );
}

function Empty() {
  return (
    <Page title={shelf.title} className="leave-space shelf-empty">
      <BareShelf />
      <h1>{shelf.emptyTitle}</h1>
      <p>{shelf.empty}</p>
      <Link to="/make" className="act">
        {shelf.make}
      </Link>
    </Page>
  );
}

/** In final size from the start, so that nothing moves when the books come. */
function BlankBooks() {
  return (
    <>
      <p className="shelf-later" role="status">
        {shelf.loading}
      </p>
      <div className="shelf-board" aria-hidden="true">
        {["a", "b", "c", "d"].map((place) => (
          <div key={place} className="shelf-place">
            <span className="shelf-cover is-blank" />
            <div className="shelf-note" />
          </div>
        ))}
      </div>
    </>
  );
}

/** Only where books stand in profiles. */
function WhoseBooks(props: { books: BookList["books"]; child: number | undefined }) {
  const navigate = useNavigate();
  const all = useInfiniteQuery({ ...shelfQuery(undefined), enabled: false }).data?.pages ?? [];
  const known = [...all.flatMap((page) => page.books), ...props.books].flatMap((book) =>
    book.child_profile_id === null ? [] : [book.child_profile_id],
  );
  const profiles = [...new Set([...(props.child === undefined ? [] : [props.child]), ...known])];
  if (profiles.length === 0) return null;
  return (
    <label className="field shelf-whose">
      <span>{shelf.whose}</span>
      <select
        value={props.child ?? ""}
        onChange={({ target }) =>
          void navigate({
            to: "/",
            search: target.value === "" ? {} : { child: Number(target.value) },
          })
        }
      >
        <option value="">{shelf.everybody}</option>
        {profiles
          .toSorted((a, b) => a - b)
          .map((id) => (
            <option key={id} value={id}>
              {shelf.profile(id)}
            </option>
          ))}
      </select>
    </label>
  );
}
