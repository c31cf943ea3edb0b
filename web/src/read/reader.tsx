import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";

import type { BookPages } from "../../../src/contract/book-pages.ts";
import { changeLook, useLook } from "../look.ts";
import { keptQuery } from "../offline/kept-query.ts";
import { Page } from "../parts/page.tsx";
import { placed } from "../place.ts";
import { read } from "../words/read.ts";
import { Controls } from "./controls.tsx";
import { useIsWide } from "./is-wide.ts";
import { Leaf } from "./leaf.tsx";
import { LookSheet } from "./look-sheet.tsx";
import { addressOfPage } from "./page-address.ts";
import { preloadPage, readyPage } from "./ready-page.ts";
import { Spread } from "./spread.tsx";
import { tappedWord } from "./tapped-word.ts";
import { useAwake } from "./use-awake.ts";
import { useBrush } from "./use-brush.ts";
import { useDrag } from "./use-drag.ts";
import { useMediaKeys } from "./use-media-keys.ts";
import { useNarration } from "./use-narration.ts";
import { useReadingKeys } from "./use-reading-keys.ts";
import { useTurn } from "./use-turn.ts";

/** So much of the book at either side turns the page when it is tapped. */
const tapZone = 0.15;

/** The open book: `at` is where the address says one is. */
export function Reader(props: {
  book: BookPages;
  at: number;
  keep: ReactNode;
  /** A picture or the voice could not be had under the address that the book gave. */
  onLost: () => void;
}) {
  const { book, at: addressed, keep, onLost } = props;
  const { pages } = book;
  const last = pages.length + 1;
  const navigate = useNavigate();
  const look = useLook();
  const isWide = useIsWide();
  const desk = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState(addressed);
  const [turnsByItself, setTurnsByItself] = useState(look.turnsByItself);
  const [announced, setAnnounced] = useState("");
  const startsAt = useRef<number>(undefined);

  // The address leads where somebody else changed it; what was turned to stands in it a moment later.
  const written = useRef(new Set<number>());
  useEffect(() => {
    if (!written.current.delete(addressed)) setPlace(addressed);
  }, [addressed]);

  const page = pages[place - 1];
  const narration = (place === 0 ? book.title_narration : page?.narration) ?? null;
  const isRtl = useCallback(
    () => desk.current !== null && getComputedStyle(desk.current).direction === "rtl",
    [],
  );
  const nameOf = (one: number): string => {
    if (one === 0) return read.cover;
    return one === last ? read.end : read.page(one, pages.length);
  };

  const turner = useTurn({
    at: place,
    last,
    reach: isWide ? 180 : 100,
    isRtl,
    ready: (to) => readyPage(pages[to - 1]),
    onTurned(to) {
      if (to === place) return;
      setPlace(to);
      written.current.add(to);
      setAnnounced(nameOf(to));
      scrollTo({ top: 0 });
      void navigate({
        to: "/books/$bookId/read/$page",
        params: { bookId: String(book.book_id), page: addressOfPage(to, pages.length) },
        search: true,
        replace: true,
        resetScroll: false,
      });
    },
  });
  const { turn } = turner;
  const kept = useQuery(keptQuery).data?.find((one) => one.bookId === book.book_id);
  const isAllHere = kept?.jobId === book.job_id;

  const brush = useBrush({ desk, narration, place, highlight: look.highlight });
  const voice = useNarration({
    narration,
    speed: look.speed,
    isHeld: turn !== undefined,
    onWord: brush.onWord,
    onRead() {
      if (turnsByItself && place < last) turner.turnBy(1);
      else voice.pause();
    },
  });
  const toggle = () => {
    if (voice.isOn) voice.pause();
    else if (narration !== null) voice.start();
  };
  useEffect(() => {
    if (startsAt.current !== place) return;
    startsAt.current = undefined;
    voice.start();
  }, [place]);

  useEffect(() => {
    const timer = setTimeout(() => preloadPage(pages[place]), 300);
    return () => clearTimeout(timer);
  }, [place, pages]);

  useAwake(voice.isOn);
  useReadingKeys({ turner, last, isRtl, toggle });
  useMediaKeys({
    isOn: voice.isOn,
    title: book.title ?? read.untitled,
    page: nameOf(place),
    picture: (page ?? pages[0])?.picture?.small,
    acts: {
      play: voice.start,
      pause: voice.pause,
      nexttrack: () => turner.turnBy(1),
      previoustrack: () => turner.turnBy(-1),
    },
  });

  const { wasDrag, ...hands } = useDrag(turner, isRtl);
  const tap = (event: MouseEvent<HTMLDivElement>) => {
    if (wasDrag() || !(event.target instanceof Element)) return;
    if (event.target.closest("button, a, label, input") !== null) return;
    const word = tappedWord(event.currentTarget, narration, event);
    if (word !== undefined) return voice.say(word);
    const open = event.currentTarget.querySelector(".book")?.getBoundingClientRect();
    if (open === undefined) return;
    const share = (event.clientX - open.left) / open.width;
    const isAfter = share > 1 - tapZone;
    if (isAfter || share < tapZone) turner.turnBy(isAfter === isRtl() ? -1 : 1);
  };

  const acts = {
    readToMe() {
      setTurnsByItself(look.turnsByItself);
      if (book.title_narration !== null) return voice.start();
      startsAt.current = 1;
      turner.turnTo(1);
    },
    readMyself() {
      voice.pause();
      setTurnsByItself(false);
      turner.turnTo(1);
    },
    readAgain: () => turner.turnTo(0),
    keep,
  };
  const lower = turn ? Math.min(turn.from, turn.to) : place;
  const higher = turn ? Math.max(turn.from, turn.to) : place;

  return (
    <Page
      title={`${book.title ?? read.untitled} · ${nameOf(place)}`}
      className={isAllHere ? "reader is-all-here" : "reader"}
    >
      {place !== 0 && <h1 className="sr-only">{book.title ?? read.untitled}</h1>}
      <div className="desk" ref={desk} onClick={tap} {...hands} onErrorCapture={onLost}>
        <div className="book">
          <Spread book={book} before={isWide ? lower : higher} after={higher} acts={acts} />
          {turn && (
            <Leaf
              book={book}
              lower={lower}
              higher={higher}
              isWide={isWide}
              acts={acts}
              leaf={turner.leaf}
            />
          )}
        </div>
      </div>
      <audio
        ref={voice.audio}
        preload="auto"
        onError={onLost}
        {...(narration && { src: placed(narration.url) })}
      />
      <p className="sr-only" role="status">
        {announced}
      </p>
      <Controls
        bookId={book.book_id}
        place={place}
        last={last}
        isOn={voice.isOn}
        canPlay={narration !== null && place !== 0}
        fault={voice.hasFailed ? read.cannotPlay : ""}
        onBack={() => turner.turnBy(-1)}
        onNext={() => turner.turnBy(1)}
        onToggle={toggle}
        onSettings={() => sheet.current?.showModal()}
      />
      <LookSheet
        sheet={sheet}
        turnsByItself={turnsByItself}
        onTurnsByItself={(turns) => {
          setTurnsByItself(turns);
          changeLook({ turnsByItself: turns });
        }}
      />
    </Page>
  );
}
