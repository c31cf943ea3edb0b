import type { PageKind, PageSetter } from "./page-setter.ts";
import { setAnswerKey } from "./pages/set-answer-key.ts";
import { setColophon } from "./pages/set-colophon.ts";
import { setDedication } from "./pages/set-dedication.ts";
import { setDrawYourOwn } from "./pages/set-draw-your-own.ts";
import { setEnd } from "./pages/set-end.ts";
import { setHalfTitle } from "./pages/set-half-title.ts";
import { setMeetTheHero } from "./pages/set-meet-the-hero.ts";
import { setPicture } from "./pages/set-picture.ts";
import { setSearchIntro } from "./pages/set-search-intro.ts";
import { setText } from "./pages/set-text.ts";
import { setTitle } from "./pages/set-title.ts";

/** One setter for each kind of page that a book may hold. */
export const allPageSetters: { [Kind in PageKind]: PageSetter<Kind> } = {
  half_title: setHalfTitle,
  title: setTitle,
  dedication: setDedication,
  text: setText,
  picture: setPicture,
  search_intro: setSearchIntro,
  answer_key: setAnswerKey,
  meet_the_hero: setMeetTheHero,
  draw_your_own: setDrawYourOwn,
  end: setEnd,
  colophon: setColophon,
};
