import type { Artifact } from "../book/artifact.ts";
import { pictureUnits } from "../book/box.ts";
import type { Draft } from "../book/draft.ts";
import type { PageNarration } from "../book/narration.ts";
import type { Find, Picture } from "../book/scene.ts";
import { spokenParagraphs, spokenText } from "../book/spoken-page.ts";
import type { BookNarration, BookPage, BookPages } from "../contract/book-pages.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { pictureFiles } from "../stages/draw-scene.ts";
import type { NamedFile } from "../stages/stage.ts";

/** What of a book can be shown; who asks and how far its run is stands elsewhere. */
type ShownPages = Omit<BookPages, "book_id" | "job_id" | "status" | "job_type">;

interface Showing {
  jobType: string;
  /** Nothing is drawn again any more. */
  isOver: boolean;
  /** Where a file of the book can be read. */
  urlOf: (file: NamedFile) => string;
}

/** A draft, as far as it is made → what a reader shows. Undefined: its order cannot be read, and nothing is made of it. */
export function showPages(draft: Draft | undefined, showing: Showing): ShownPages {
  const { scenes, stages } = formatNamed(showing.jobType);
  const numbers = Array.from({ length: scenes }, (_, index) => index + 1);
  const words = draft?.story ?? draft?.searchText;
  return {
    language: "en",
    title: words?.title ?? null,
    byline: words?.byline ?? null,
    dedication: draft?.order.dedication ?? null,
    hero: draft ? heroOf(draft, showing) : null,
    title_narration: draft ? narrationOf(draft, 0, showing) : null,
    pages: numbers.map((number) => (draft ? pageOf(draft, number, showing) : emptyPage(number))),
    closing: [...(words?.closing ?? [])],
    meet: words ? { heading: words.meet.heading, lines: [...words.meet.lines] } : null,
    skipped: stages.flatMap((stage) => {
      const reason = draft && stage.skipped?.(draft);
      return reason === undefined ? [] : [{ stage: stage.name, reason }];
    }),
  };
}

const emptyPage = (number: number): BookPage => ({
  number,
  heading: null,
  paragraphs: [],
  picture: null,
  narration: null,
  finds: [],
  answer_key: null,
});

function heroOf({ sheet, meaning }: Draft, { urlOf }: Showing): BookPages["hero"] {
  if (sheet === undefined) return null;
  return {
    ...meaning.hero,
    traits: [...sheet.traits],
    palette: sheet.palette
      .toSorted((one, other) => other.weight - one.weight)
      .map(({ hex }) => hex),
    sheet: urlOf({ name: "character-sheet.webp", artifact: sheet.picture }),
    source: sheet.source,
  };
}

function pageOf(draft: Draft, number: number, showing: Showing): BookPage {
  const checked = draft.checked[number]?.picture;
  const picture = checked ?? draft.pictures[number];
  const scene = (draft.story ?? draft.searchText)?.scenes[number - 1];
  return {
    ...emptyPage(number),
    heading: scene?.heading ?? null,
    paragraphs: spokenParagraphs(draft, number).map(({ isRefrain, ...paragraph }) => ({
      ...paragraph,
      is_refrain: isRefrain,
    })),
    narration: narrationOf(draft, number, showing),
    ...(picture && partsOf(picture, checked !== undefined || showing.isOver, showing)),
  };
}

function partsOf(
  picture: Picture,
  isChecked: boolean,
  { urlOf }: Showing,
): Pick<BookPage, "picture" | "finds" | "answer_key"> {
  const files = pictureFiles(picture);
  const at = ({ key }: Artifact): string => {
    const file = files.find(({ artifact }) => artifact.key === key);
    if (file === undefined) throw new Error("a picture has a file without a name");
    return urlOf(file);
  };
  return {
    picture: {
      small: at(picture.small),
      large: at(picture.large),
      alt: picture.alt,
      colours: [...picture.colours],
      is_checked: isChecked,
    },
    finds: picture.finds.map(wireFind),
    answer_key: picture.answerKey && at(picture.answerKey),
  };
}

/** The pictures that are served show all that was drawn, bleed included: units of the whole are shares of what is seen. */
function wireFind({ id, label, polygon, difficulty, hints }: Find): BookPage["finds"][number] {
  const [vague, plainer, plain] = hints;
  return {
    id,
    label,
    // What is small and near the edge has its outline widened beyond it.
    polygon: polygon.map(([x, y]) => [shareOf(x), shareOf(y)]),
    difficulty,
    hints: [vague, plainer, plain],
  };
}

const shareOf = (units: number): number =>
  Math.round(Math.min(1, Math.max(0, units / pictureUnits)) * 10_000) / 10_000;

function narrationOf(draft: Draft, page: number, { urlOf }: Showing): BookNarration | null {
  const narration = draft.narration[page];
  if (narration === undefined || !isOfThese(narration, draft)) return null;
  return {
    url: urlOf({ name: `page-${page}.mp3`, artifact: narration.audio }),
    seconds: narration.seconds,
    cues: narration.cues.map(([t0, t1, c0, c1]) => [t0, t1, c0, c1]),
  };
}

/** Words that somebody changed are not the ones that were read. */
const isOfThese = ({ page, text }: PageNarration, draft: Draft): boolean =>
  draft.story !== undefined && text === spokenText(draft, page);
