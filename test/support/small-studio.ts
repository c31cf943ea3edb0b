import { createHash } from "node:crypto";

import sharp from "sharp";

import type { Picture } from "../../src/book/scene.ts";
import type { MeetTheHero } from "../../src/book/story.ts";
import type { StoryRequest, Studio } from "../../src/studio/studio.ts";

/** What a test may do before a craft answers: wait, throw, count. */
export type Before = (craft: string, part: number, signal: AbortSignal) => Promise<void>;

/** A studio of thumbnails: the whole contract, real files, the same bytes each time, in milliseconds. */
export function openSmallStudio(before: Before = async () => {}): Studio {
  return {
    version: "small-1",
    understand: ({ characterName, characterType }) => ({
      world: "forest",
      species: "dragon",
      quest: "treasure",
      ability: "fly",
      occasion: null,
      warnings: [],
      hero: { name: characterName, description: characterType },
    }),
    catalogue: {
      worlds: [{ key: "forest", title: "the Forest", examples: ["a forest"] }],
      characters: [{ key: "dragon", title: "Dragon", examples: ["a brave dragon"] }],
    },
    designer: {
      async fromWords(request, signal) {
        await before("fromWords", 0, signal);
        const { name, description, ability, seed } = request;
        return {
          name,
          description,
          noun: "dragon",
          traits: ["brave"],
          ability,
          palette: [{ hex: "#4fae8a", weight: 1 }],
          source: "words",
          confidence: 1,
          warnings: [],
          figure: {
            kind: "puppet",
            puppet: {
              species: "dragon",
              seed,
              main: "#4fae8a",
              accent: "#f08a5d",
              accessories: [],
            },
          },
          picture: await image(`sheet ${JSON.stringify(request)}`, "webp"),
        };
      },
      fromPicture: () => Promise.reject(new Error("the small studio takes no pictures")),
      async settle(request, signal) {
        await before("settle", 0, signal);
        const page = (name: string) => image(`${name} ${JSON.stringify(request)}`, "jpeg");
        return {
          palette: request.palette,
          views: await image(`views ${JSON.stringify(request)}`, "webp"),
          pages: {
            title: await page("title"),
            plain: await page("plain"),
            meetTheHero: await page("meet"),
            end: await page("end"),
          },
        };
      },
    },
    writer: {
      async story(request, signal) {
        await before("story", 0, signal);
        return {
          title: `${request.name} and the Test`,
          byline: `A story made for ${request.name}`,
          closing: ["Good night."],
          meet: meetTheHero(request),
          scenes: Array.from({ length: 5 }, (_, index) => ({
            number: index + 1,
            heading: `Part ${index + 1}`,
            paragraphs: [`${request.name} went on, and it was day ${index + 1}.`],
            refrain: [],
            stage: {
              beat: "home" as const,
              pose: "stand",
              mood: "happy",
              obstacle: "valley",
              treasure: "chest",
              occasion: null,
              friends: [],
              gift: "bell",
            },
          })),
        };
      },
      async search(request, signal) {
        await before("search", 0, signal);
        return {
          title: `Where Is ${request.name}?`,
          byline: `A book for ${request.name}`,
          closing: ["Well found."],
          meet: meetTheHero(request),
          scenes: [
            { heading: "At the fair", intro: "Look closely." },
            { heading: "In the evening", intro: "Look again." },
          ],
        };
      },
    },
    illustrator: {
      async draw(brief, _figure, signal) {
        await before("draw", brief.number, signal);
        const picture = (name: string, format: "jpeg" | "webp") =>
          image(`${name} ${JSON.stringify(brief)}`, format);
        return {
          ...factsOf(brief.number, brief.kind),
          print: await picture("print", "jpeg"),
          large: await picture("large", "webp"),
          small: await picture("small", "webp"),
          textPage: brief.kind === "story" ? await picture("text", "jpeg") : null,
          answerKey: brief.kind === "search" ? await picture("key", "jpeg") : null,
        };
      },
    },
    reviewer: {
      async review({ picture }, signal) {
        await before("review", picture.number, signal);
        return { score: 90, passed: true, checks: [] };
      },
    },
    narrator: {
      async read({ text }, signal) {
        await before("read", 0, signal);
        return {
          audio: Buffer.from(`not really sound: ${text}`),
          seconds: 1,
          cues: [[0, 1, 0, 4]],
        };
      },
    },
  };
}

function meetTheHero({ name, description }: StoryRequest): MeetTheHero {
  return { heading: `Meet ${name}`, lines: [`${name} is ${description}.`] };
}

function factsOf(
  number: number,
  kind: Picture["kind"],
): Omit<Picture, "print" | "large" | "small" | "textPage" | "answerKey"> {
  const box = { x: 800, y: 800, w: 500, h: 900 };
  return {
    number,
    kind,
    alt: "A small test picture.",
    colours: ["#4fae8a", "#f08a5d", "#27325f"],
    textZone: kind === "story" ? { x: 300, y: 200, w: 1500, h: 400, tone: "dark" } : null,
    hero: { box, share: 0.1, visible: 1 },
    figures: [box],
    finds: [],
  };
}

/** A small plain picture whose colour comes from the text: other text, other bytes. */
async function image(text: string, format: "jpeg" | "webp"): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0, x = 0, y = 0] = createHash("sha256").update(text).digest();
  const background = { r, g, b };
  const canvas = sharp({
    create: { width: 32 + (x % 32), height: 32 + (y % 32), channels: 3, background },
  });
  return canvas.toFormat(format).toBuffer();
}
