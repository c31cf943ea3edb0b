import type { Page } from "../book/book.ts";
import { type Draft, given } from "../book/draft.ts";

/** Half title, blank-backed title, dedication: what stands before the first spread, so that it opens on a left page. */
export function frontMatter(draft: Draft): Page[] {
  const { pages } = given(draft, "look");
  const { dedication } = draft.order;
  return [
    { kind: "half_title" },
    { kind: "dedication", lines: dedication === null ? [] : [dedication], art: pages.plain },
    { kind: "title", art: pages.title },
  ];
}

/** What follows the last spread. */
export function backMatter(draft: Draft, closing: readonly string[]): Page[] {
  const { pages } = given(draft, "look");
  const sheet = given(draft, "sheet");
  return [
    { kind: "end", lines: closing, art: pages.end },
    {
      kind: "meet_the_hero",
      heading: `Meet ${sheet.name}`,
      lines: meetLines(draft),
      art: pages.meetTheHero,
    },
    { kind: "draw_your_own", heading: `Draw ${sheet.name} here`, art: pages.plain },
    { kind: "colophon", lines: [], art: pages.plain },
  ];
}

function meetLines({ order }: Draft): string[] {
  const article = /^(an?|the)\s/i.test(order.characterType) ? "" : "a ";
  return [
    `${order.characterName} is ${article}${order.characterType}.`,
    `Special talent: ${order.specialAbility}.`,
    `Home: ${order.storyWorld}.`,
  ];
}
