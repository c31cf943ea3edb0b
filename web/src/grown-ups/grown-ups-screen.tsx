import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { Erasure } from "../../../src/contract/erasures.ts";
import type { Me } from "../../../src/contract/me.ts";
import { useGrownUp } from "../book/grown-up-door.ts";
import { GrownUpGate } from "../book/grown-up-gate.tsx";
import { momentOf } from "../book/moment-of.ts";
import { Receipt } from "../book/receipt.tsx";
import { SlowWords } from "../book/slow-words.tsx";
import { whatWentWrong } from "../book/what-went-wrong.ts";
import { Page } from "../parts/page.tsx";
import { placed } from "../place.ts";
import { may, useWho } from "../who.ts";
import { grownUps } from "../words/grown-ups.ts";
import { Deleting } from "./deleting.tsx";
import { allBooksQuery, meQuery, receiptsQuery } from "./own-queries.ts";

import "../book/book.css";
import "../book/door.css";
import "./grown-ups.css";

/** What is kept, for how long, how to take it along and how to have it deleted. */
export function GrownUpsScreen() {
  const who = useWho();
  const isUser = who?.kind === "user";
  const mayOrder = may(who, "orders");
  const isOpen = useGrownUp();
  const books = useQuery({ ...allBooksQuery, enabled: may(who, "read") });
  const me = useQuery({ ...meQuery, enabled: isUser });
  const receipts = useQuery({ ...receiptsQuery, enabled: isUser });
  const [receipt, setReceipt] = useState<Erasure | null>(null);
  return (
    <Page title={grownUps.title} className="grown-ups leave-space">
      <h1>{grownUps.title}</h1>
      <p className="grown-ups-lede">{grownUps.lede}</p>
      {receipt && <Receipt key={receipt.erased_at} receipt={receipt} />}
      <section aria-labelledby="kept">
        <h2 id="kept">{grownUps.kept}</h2>
        <dl className="kept">
          {grownUps.keptWhat.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
        <p>{grownUps.notKept}</p>
        {who?.kind === "service" && (
          <p className="hint">{who.mode === "open" ? grownUps.owner : grownUps.service}</p>
        )}
      </section>
      <section aria-labelledby="books-kept">
        <h2 id="books-kept">{grownUps.booksKept}</h2>
        {books.isLoading && <SlowWords words={grownUps.loading} />}
        {books.error && <p className="fault">{whatWentWrong(books.error).join(" ")}</p>}
        {books.data && <p>{grownUps.count(books.data.length)}</p>}
      </section>
      {me.data?.limits && <Limits me={me.data} />}
      {mayOrder && !isOpen && (
        <section aria-labelledby="gate">
          <h2 id="gate">{grownUps.gate}</h2>
          <p>{grownUps.gateWhat}</p>
          <GrownUpGate />
        </section>
      )}
      {mayOrder && isOpen && (
        <>
          {isUser && (
            <section aria-labelledby="copy">
              <h2 id="copy">{grownUps.copy}</h2>
              <p className="my-2">{grownUps.copyWhat}</p>
              <a className="act plain" href={placed("/api/users/me/export")} download>
                {grownUps.copyGet}
              </a>
            </section>
          )}
          {books.data && <Deleting books={books.data} isUser={isUser} onErased={setReceipt} />}
          {(receipts.data?.erasures.length ?? 0) > 0 && (
            <section aria-labelledby="receipts">
              <h2 id="receipts">{grownUps.receipts}</h2>
              <ul>
                {receipts.data?.erasures.map(({ id, at, books: gone, file_count: files }) => (
                  <li key={id}>{grownUps.receiptLine(momentOf(at), gone.length, files)}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function Limits({ me }: { me: Me }) {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{grownUps.limits}</h2>
      <p>{grownUps.limitDay(me.books_ordered_today ?? 0, me.limits?.books_per_day ?? null)}</p>
      <p>{grownUps.limitWaiting(me.limits?.books_waiting ?? null)}</p>
    </section>
  );
}
