import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";

import type { BookLink, NewBookLink } from "../../../src/contract/book-links.ts";
import { base } from "../place.ts";
import { wire } from "../server.ts";
import { book } from "../words/book.ts";
import { dayOf } from "./day-of.ts";
import { linksQuery } from "./part-queries.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

/** 0: until it is ended. */
const durations = [7, 30, 0] as const;

/** A link by which others read the book: made, shown once, ended. */
export function ShareLink({ bookId }: { bookId: number }) {
  const queries = useQueryClient();
  const links = useQuery(linksQuery(bookId));
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: linksQuery(bookId).queryKey });
  };
  const make = useMutation({
    mutationFn: (days: number) =>
      wire.json<NewBookLink>(`/api/books/${bookId}/links`, {
        method: "POST",
        json: days === 0 ? {} : { expires_in_days: days },
      }),
    onSuccess: refresh,
  });
  const end = useMutation({
    mutationFn: (id: number) => wire.send(`/api/books/${bookId}/links/${id}`, { method: "DELETE" }),
    onSuccess: refresh,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    make.mutate(Number(new FormData(event.currentTarget).get("days")));
  };
  const fault = make.error ?? end.error;
  const now = new Date().toISOString();
  const live = (links.data?.links ?? []).filter(
    (link) => link.revoked_at === null && (link.expires_at === null || link.expires_at > now),
  );
  return (
    <section className="share" aria-labelledby="share">
      <h3 id="share">{book.link}</h3>
      <p className="hint">{book.linkWhat}</p>
      <form className="share-form" onSubmit={submit}>
        <label className="field">
          <span>{book.linkDays}</span>
          <select name="days" defaultValue={30}>
            {durations.map((days) => (
              <option key={days} value={days}>
                {book.linkDay(days)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="act plain" disabled={make.isPending}>
          {book.linkMake}
        </button>
      </form>
      {make.data && <FreshLink key={make.data.id} address={addressOf(bookId, make.data)} />}
      {fault && <p className="fault">{whatWentWrong(fault).join(" ")}</p>}
      <ul className="share-links">
        {live.map((link) => (
          <li key={link.id}>
            <span>
              {book.linkMade(dayOf(link.created_at))}, {untilWhen(link)}
            </span>
            <button
              type="button"
              className="act quiet"
              aria-label={book.linkEndOf(dayOf(link.created_at))}
              disabled={end.isPending}
              onClick={() => {
                if (make.data?.id === link.id) make.reset();
                end.mutate(link.id);
              }}
            >
              {book.linkEnd}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const untilWhen = ({ expires_at: until }: BookLink): string =>
  until === null ? book.linkForever : book.linkUntil(dayOf(until));

/** The API's link is for programs; the same token opens the book's page here. */
function addressOf(bookId: number, { url }: NewBookLink): string {
  const address = new URL(`${base}/books/${bookId}`, location.href);
  const token = new URL(url, location.href).searchParams.get("link");
  if (token !== null) address.searchParams.set("link", token);
  return address.href;
}

function FreshLink({ address }: { address: string }) {
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where the browser does not let pages copy, it is selected for the hand.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="notice">
      <label className="field">
        <span>{book.linkNew}</span>
        <input ref={field} readOnly value={address} onFocus={(event) => event.target.select()} />
      </label>
      <p className="hint">{book.linkOnce}</p>
      <button type="button" className="act plain" onClick={() => void copy()}>
        {isCopied ? book.linkCopied : book.linkCopy}
      </button>
      <span className="sr-only" role="status">
        {isCopied && book.linkCopied}
      </span>
    </div>
  );
}
