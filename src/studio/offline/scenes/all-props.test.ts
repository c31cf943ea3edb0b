import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";

import { seededRandom } from "../../../book/seeded-random.ts";
import { hasIcon } from "../icons/icon.ts";
import { pageTouch } from "../pages/page-touch.ts";
import { newSvg } from "../paint/svg.ts";
import { allWorlds } from "../worlds/all-worlds.ts";
import { giftEffect } from "./effects/all-effects.ts";
import { forestCreatures } from "./effects/creatures/forest-creatures.ts";
import { moonCreatures } from "./effects/creatures/moon-creatures.ts";
import { seaCreatures } from "./effects/creatures/sea-creatures.ts";
import { occasionNamed } from "./occasions/all-occasions.ts";

const occasions = ["birthday", "winter", "halloween", "bedtime", "baby", "any"];

test("every ability shows something of its own", () => {
  const abilities = [
    "any",
    "light",
    "sing",
    "strong",
    "build",
    "animals",
    "fast",
    "swim",
    "hide",
    "grow",
    "fly",
  ];
  const place = {
    x: 700,
    y: 1400,
    left: 400,
    right: 1000,
    top: 900,
    bottom: 1880,
    light: "#fff0b0",
    creatures: forestCreatures,
  };
  const drawn = abilities.map((ability) => {
    const effect = giftEffect(ability);
    const svg = newSvg(2100, 2100);
    return (
      effect.behind(svg, seededRandom("a"), place) + effect.before(svg, seededRandom("b"), place)
    );
  });
  expect(new Set(drawn).size).toBe(abilities.length);
});

test("each world has creatures of its own, and enough of them", () => {
  const drawn = [forestCreatures, seaCreatures, moonCreatures].flatMap((creatures) =>
    Array.from({ length: 6 }, (_, number) => {
      const svg = newSvg(200, 200);
      svg.add(creatures.onGround(svg, seededRandom("c"), number));
      svg.add(creatures.inAir(svg, seededRandom("d"), 0));
      // Parsing finds what a string cannot: an attribute given twice.
      return new Resvg(svg.text(), { font: { loadSystemFonts: false } }).toString();
    }),
  );
  expect(new Set(drawn).size).toBe(18);
});

test("every occasion adds to the party and to the title page, and no occasion adds nothing", () => {
  const place = { main: [1840, 1975], small: [230, 1990], top: 560, bottom: 900 } as const;
  for (const occasion of occasions) {
    const art = occasionNamed(occasion)(newSvg(2100, 2100), seededRandom("o"), place);
    expect((art.ground + art.air).length).toBeGreaterThan(200);
    expect(art.says).not.toBe("");
    const touch = pageTouch(newSvg(2100, 2100), occasion);
    expect(touch.behind + touch.before).not.toBe("");
  }
  const none = occasionNamed(null)(newSvg(2100, 2100), seededRandom("o"), place);
  expect(none.ground + none.air + none.over + none.says).toBe("");
});

test("every world's small creature is in the icon set", () => {
  expect(allWorlds.map((world) => world.critter).filter((name) => !hasIcon(name))).toEqual([]);
});
