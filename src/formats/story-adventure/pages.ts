import type { Book, Page } from "../../book/book.ts";
import { type Draft, given } from "../../book/draft.ts";
import type { BookPages } from "../../stages/pdf-creation.ts";
import { backMatter, frontMatter } from "../matter.ts";

/** A spread for each scene: words on the left, the picture on the right. */
export const storyPages: BookPages = {
  needs: ["sheet", "look", "story", "checked"],
  book: (draft): Book => {
    const { title, byline, closing, meet } = given(draft, "story");
    return {
      title,
      byline,
      heroName: draft.meaning.hero.name,
      ageGroup: draft.order.ageGroup,
      language: "en",
      pages: [...frontMatter(draft), ...spreads(draft), ...backMatter(draft, { closing, meet })],
    };
  },
};

function spreads(draft: Draft): Page[] {
  return given(draft, "story").scenes.flatMap((scene): Page[] => {
    const picture = draft.checked[scene.number]?.picture;
    if (picture === undefined) throw new Error(`the draft has no checked picture ${scene.number}`);
    return [
      {
        kind: "text",
        heading: scene.heading,
        paragraphs: scene.paragraphs,
        art: picture.textPage ?? given(draft, "look").pages.plain,
        accent: picture.colours[0] ?? "#4a55a0",
      },
      { kind: "picture", picture, lines: scene.refrain },
    ];
  });
}
