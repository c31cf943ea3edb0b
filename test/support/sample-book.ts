import sharp from "sharp";

import type { Artifact } from "../../src/book/artifact.ts";
import type { Book, Page } from "../../src/book/book.ts";
import type { Find, Picture } from "../../src/book/scene.ts";

type TextPage = Extract<Page, { kind: "text" }>;

/** A book with every kind of page, in the order of a story adventure with a search picture after it. */
export function sampleBook(changes: Partial<Book> = {}): Book {
  const text = (change: Partial<TextPage>): Page => sampleTextPage(change);
  return {
    title: "Luna and the Paper Map",
    byline: "A story made for Luna",
    heroName: "Luna",
    ageGroup: "7-10",
    language: "en",
    pages: [
      { kind: "half_title" },
      { kind: "title", art: sampleArtifact("title") },
      { kind: "dedication", lines: ["For Luna,", "who asks the best questions."], art: plain },
      text({}),
      { kind: "picture", picture: samplePicture({ number: 1 }), lines: [] },
      text({ heading: "A Small Red Fox", accent: "#6f5aa8", art: sampleArtifact("text-2") }),
      { kind: "picture", picture: samplePicture({ number: 2 }), lines: refrain },
      searchIntro(),
      { kind: "picture", picture: sampleSearchPicture(), lines: [] },
      {
        kind: "answer_key",
        heading: "Here they are!",
        picture: sampleSearchPicture(),
        heroName: "Luna",
      },
      {
        kind: "meet_the_hero",
        heading: "Meet Luna",
        lines: ["Luna is a brave dragon.", "She can fly through clouds."],
        art: sampleArtifact("meet"),
      },
      { kind: "draw_your_own", heading: "Draw your own adventure", art: plain },
      {
        kind: "end",
        lines: ["Good night, Luna.", "Good night, Fennel."],
        art: sampleArtifact("end"),
      },
      { kind: "colophon", lines: ["This book was made for Luna."], art: plain },
    ],
    ...changes,
  };
}

export function sampleTextPage(change: Partial<TextPage> = {}): TextPage {
  return {
    kind: "text",
    heading: "The Paper Map",
    paragraphs: [
      "Once, in a round little house under the oldest oak, there lived a brave dragon, and her name was Luna.",
      "“It is very nice, dear,” the neighbours said, “but what is it *for?*” Luna did not know. Not yet.",
      "One morning, a scrap of old paper fluttered in at the window. *The best thing in the forest is waiting for you.*",
    ],
    art: sampleArtifact("text-1"),
    accent: "#4f8a3c",
    ...change,
  };
}

/** A picture whose hero stands in the lower half, with room for words above. */
export function samplePicture(change: Partial<Picture> = {}): Picture {
  const number = change.number ?? 1;
  return {
    number,
    kind: "story",
    print: sampleArtifact(`picture-${number}`),
    large: sampleArtifact("large"),
    small: sampleArtifact("small"),
    textPage: null,
    alt: `Luna, a small green dragon, in picture ${number}.`,
    colours: ["#4f8a3c", "#f2c14e", "#d96c4f"],
    textZone: { x: 400, y: 240, w: 1300, h: 420, tone: "light" },
    hero: { box: hero, share: 0.12, visible: 1 },
    figures: [hero],
    finds: [],
    answerKey: null,
    ...change,
  };
}

function sampleSearchPicture(labels: readonly string[] = hidden): Picture {
  return samplePicture({
    kind: "search",
    print: sampleArtifact("search"),
    answerKey: sampleArtifact("key"),
    textZone: null,
    finds: ["hero", ...labels].map((label) => sampleFind(label)),
  });
}

/** Small painted JPEGs for every artifact of the sample book: pale paper, dark pictures. */
export async function sampleArt(): Promise<(artifact: Artifact) => Promise<Uint8Array>> {
  const paint = (background: string) =>
    sharp({ create: { width: 210, height: 210, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const [paper, dusk] = await Promise.all([paint("#fdf3df"), paint("#2c3566")]);
  return async ({ key }) => (key.startsWith("picture") ? dusk : paper);
}

function sampleArtifact(name: string): Artifact {
  return { key: `${name}.jpg`, mediaType: "image/jpeg", bytes: 1 };
}

function searchIntro(): Page {
  return {
    kind: "search_intro",
    heading: "The Lantern Fair",
    intro:
      "The whole forest has come to the fair. Twelve things went missing in the crowd. Can you find them all?",
    picture: sampleSearchPicture(),
    art: plain,
  };
}

function sampleFind(label: string): Find {
  return {
    id: label === "hero" ? "hero" : label.replaceAll(" ", "-"),
    label,
    box: { x: 600, y: 600, w: 90, h: 90 },
    polygon: [
      [600, 600],
      [690, 600],
      [690, 690],
    ],
    visible: 0.7,
    difficulty: 0.5,
    hints: ["Look up.", "Near the tent.", "Behind the barrel."],
  };
}

const plain = sampleArtifact("plain");
const hero = { x: 700, y: 900, w: 700, h: 900 };
const refrain = ["Over root and under bough,", "if not before, then why not now?"];
const hidden = [
  "old key",
  "teapot",
  "crown",
  "umbrella",
  "owl",
  "golden bell",
  "top hat",
  "diamond",
  "feather",
  "teddy bear",
  "trumpet",
  "ladybird",
];
