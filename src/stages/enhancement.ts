import type { Figure, Look, WeightedColour } from "../book/character.ts";
import { type Draft, given } from "../book/draft.ts";
import type { SearchText } from "../book/scene.ts";
import { seedFor } from "../book/seed-for.ts";
import type { SearchWordsRequest, SettledLook } from "../studio/studio.ts";
import { drawableFigure } from "./drawable-figure.ts";
import { type NamedFile, type Stage, defineStage, type StageTools } from "./stage.ts";
import { storyRequest } from "./story-request.ts";

interface Input {
  figure: Figure;
  palette: readonly WeightedColour[];
  world: string;
  occasion: string | null;
  seed: string;
  /** For books whose words are not a story. */
  words: SearchWordsRequest | null;
}

interface Settled {
  look: Look;
  searchText: SearchText | null;
}

/** Character sheet → the settled look every scene is drawn from and checked against; for search books, their words too. */
export function enhancement(book: { searchScenes: number }): Stage {
  return defineStage<Input, Settled>({
    name: "enhancement",
    per: "book",
    weight: 10,
    needs: ["sheet"],
    gives: book.searchScenes > 0 ? ["look", "searchText"] : ["look"],
    input: (draft) => {
      const { figure, palette } = given(draft, "sheet");
      const { meaning } = draft;
      return {
        figure,
        palette,
        world: meaning.world,
        occasion: meaning.occasion,
        seed: seedFor(draft, "enhancement", 0),
        words:
          book.searchScenes > 0
            ? { ...storyRequest(draft, "enhancement"), scenes: book.searchScenes }
            : null,
      };
    },
    async run({ words, ...request }, tools) {
      const figure = await drawableFigure(request.figure, tools.shelf);
      const settled = await tools.studio.designer.settle({ ...request, figure }, tools.signal);
      const searchText = words && (await tools.studio.writer.search(words, tools.signal));
      const { look, files } = await shelved(settled, request.figure, tools);
      return { value: { look, searchText }, files };
    },
    add: (draft, _part, { look, searchText }): Draft =>
      searchText ? { ...draft, look, searchText } : { ...draft, look },
  });
}

async function shelved(
  { views, pages, ...rest }: SettledLook,
  figure: Figure,
  { shelf }: StageTools,
): Promise<{ look: Look; files: NamedFile[] }> {
  const viewSheet = await shelf.put(views, "image/webp");
  const page = (bytes: Uint8Array) => shelf.put(bytes, "image/jpeg");
  const look: Look = {
    ...rest,
    figure,
    views: viewSheet,
    pages: {
      title: await page(pages.title),
      plain: await page(pages.plain),
      meetTheHero: await page(pages.meetTheHero),
      end: await page(pages.end),
    },
  };
  const files = [
    { name: "hero-views.webp", artifact: viewSheet },
    { name: "title-art.jpg", artifact: look.pages.title },
  ];
  return { look, files };
}
