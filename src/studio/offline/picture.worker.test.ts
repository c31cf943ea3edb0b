import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";

import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";

import { pictureUnits } from "../../book/box.ts";
import type { SearchBrief } from "../../book/scene.ts";
import type { DrawnPicture, ReviewRequest } from "../studio.ts";
import { review } from "./picture.worker.ts";
import { drawSearchPicture } from "./search/draw-search-picture.ts";
import { leastTouch } from "./search/trace-outline.ts";
import { cast } from "./species/cast.ts";

const brief: SearchBrief = {
  kind: "search",
  number: 1,
  seed: "worker",
  try: 1,
  ageGroup: "3-6",
  world: "ocean",
  heroName: "Luna",
  heroDescription: "a brave dragon",
  quest: "treasure",
  occasion: null,
  ability: "fly",
};
const figure = { kind: "puppet", puppet: cast.dragon } as const;

describe("a finished search picture", () => {
  let drawn: DrawnPicture;
  beforeAll(async () => {
    drawn = await drawSearchPicture(brief, figure);
  }, 60_000);

  test("comes in the sizes and formats that the press and the reader expect", async () => {
    const files = {
      print: drawn.print,
      large: drawn.large,
      small: drawn.small,
      key: drawn.answerKey,
    };
    const facts = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const { format, width, height, chromaSubsampling } = await sharp(
          bytes ?? undefined,
        ).metadata();
        return [name, format, width, height, format === "jpeg" ? chromaSubsampling : null];
      }),
    );
    expect(facts).toEqual([
      ["print", "jpeg", 2625, 2625, "4:4:4"],
      ["large", "webp", 1600, 1600, null],
      ["small", "webp", 480, 480, null],
      ["key", "jpeg", 2625, 2625, "4:4:4"],
    ]);
  });

  test("lists its finds from easy to hard, each with three hints and an outline one can touch", () => {
    const difficulties = drawn.finds.map(({ difficulty }) => difficulty);
    expect(difficulties).toEqual(difficulties.toSorted((one, other) => one - other));
    expect(drawn.finds.map(({ id }) => id)).toContain("hero");
    for (const { hints, polygon } of drawn.finds) {
      expect(new Set(hints).size).toBe(3);
      const xs = polygon.map(([x]) => x);
      const ys = polygon.map(([, y]) => y);
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(leastTouch - 4);
      expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThanOrEqual(leastTouch - 4);
    }
  });

  test("tells in words who and what is hidden where", () => {
    expect(drawn.alt).toContain("Luna, a brave dragon");
    expect(drawn.alt).toContain("coral reef");
    for (const { label } of drawn.finds) expect(drawn.alt).toContain(label);
  });

  test("shows true colour in the key where something is hidden, and grey elsewhere", async () => {
    const inRings = await colourfulness(
      drawn.answerKey,
      drawn.finds.map(({ box }) => box),
    );
    const corner = await colourfulness(drawn.answerKey, [{ x: 60, y: 60, w: 300, h: 200 }]);
    expect(corner).toBeLessThan(22);
    expect(inRings).toBeGreaterThan(corner * 1.5);
  });

  test("passes the review with its hero, and fails it with another", async () => {
    const request: ReviewRequest = { image: drawn.large, picture: drawn, figure, palette: [] };
    const own = await review(request);
    const other = await review({
      ...request,
      figure: {
        kind: "puppet",
        puppet: { ...cast.dragon, main: "#c03fa0", accent: "#202060", second: "#402030" },
      },
    });
    expect(own.score).toBeGreaterThanOrEqual(70);
    expect(own.passed).toBe(true);
    expect(other.score).toBeLessThan(50);
  });

  test("crosses to another thread as it is", () => {
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(drawn);
    expect(receiveMessageOnPort(port2)?.message).toMatchObject({ kind: "search", number: 1 });
    port1.close();
  });
});

/** Mean chroma, as max - min of the channels. */
async function colourfulness(
  image: Uint8Array | null,
  boxes: readonly { x: number; y: number; w: number; h: number }[],
): Promise<number> {
  const scale = 2625 / pictureUnits;
  const means = await Promise.all(
    boxes.map(async ({ x, y, w, h }) => {
      const { channels } = await sharp(
        await sharp(image ?? undefined)
          .extract({
            left: Math.round(x * scale),
            top: Math.round(y * scale),
            width: Math.round(w * scale),
            height: Math.round(h * scale),
          })
          .toBuffer(),
      ).stats();
      const levels = channels.slice(0, 3).map(({ mean }) => mean);
      return Math.max(...levels) - Math.min(...levels);
    }),
  );
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
