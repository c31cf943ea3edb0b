import type { Page } from "../book/book.ts";
import { type Draft, given } from "../book/draft.ts";
import type { Story } from "../book/story.ts";

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
export function backMatter(
  draft: Draft,
  { closing, meet }: Pick<Story, "closing" | "meet">,
): Page[] {
  const { pages } = given(draft, "look");
  return [
    { kind: "end", lines: closing, art: pages.end },
    {
      kind: "meet_the_hero",
      heading: meet.heading,
      lines: meet.lines,
      art: pages.meetTheHero,
    },
    { kind: "draw_your_own", heading: `Draw ${draft.meaning.hero.name} here`, art: pages.plain },
    { kind: "colophon", lines: [], art: pages.plain },
  ];
}
