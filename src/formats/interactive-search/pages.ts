import type { Book, Page } from "../../book/book.ts";
import { type Draft, given } from "../../book/draft.ts";
import type { BookPages } from "../../stages/pdf-creation.ts";
import { backMatter, frontMatter } from "../matter.ts";

/** A spread for each search scene, its task on the left; the answers at the back. */
export const searchPages: BookPages = {
  needs: ["sheet", "look", "searchText", "checked"],
  book: (draft): Book => {
    const { title, byline, closing, meet } = given(draft, "searchText");
    return {
      title,
      byline,
      heroName: draft.meaning.hero.name,
      ageGroup: draft.order.ageGroup,
      language: "en",
      pages: [
        ...frontMatter(draft),
        ...searches(draft),
        ...answers(draft),
        ...backMatter(draft, { closing, meet }),
      ],
    };
  },
};

function searches(draft: Draft): Page[] {
  const art = given(draft, "look").pages.plain;
  return given(draft, "searchText").scenes.flatMap(({ heading, intro }, index): Page[] => {
    const picture = pictureOf(draft, index + 1);
    return [
      { kind: "search_intro", heading, intro, picture, art },
      { kind: "picture", picture, lines: [] },
    ];
  });
}

function answers(draft: Draft): Page[] {
  return given(draft, "searchText").scenes.map(({ heading }, index): Page => ({
    kind: "answer_key",
    heading,
    picture: pictureOf(draft, index + 1),
    heroName: draft.meaning.hero.name,
  }));
}

function pictureOf(draft: Draft, scene: number): Draft["checked"][number]["picture"] {
  const picture = draft.checked[scene]?.picture;
  if (picture === undefined) throw new Error(`the draft has no checked picture ${scene}`);
  return picture;
}
