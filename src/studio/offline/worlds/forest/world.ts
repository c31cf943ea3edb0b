import { pickOne } from "../../../../book/seeded-random.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import { mushroom } from "../../scenery/mushroom.ts";
import type { World } from "../../scenes/shot.ts";
import { found } from "./found.ts";
import { home } from "./home.ts";
import { obstacle } from "./obstacle.ts";
import { settingOut } from "./setting-out.ts";
import { theGift } from "./the-gift.ts";

export const forest: World = {
  key: "forest",
  place: "the forest",
  page: { tint: "#ffe9b0", accent: "#7fb35a", ink: "#3f7a3a" },
  folk: ["bunny", "bear", "owl", "mouse", "fox", "frog", "lion"],
  pageCorner: "leaves",
  critter: "hedgehog",
  shots: { home, setting_out: settingOut, obstacle, the_gift: theGift, found },
  sprig: ({ svg, random }, kind) =>
    kind % 3 === 0
      ? mushroom(svg, random, 0, 0, 150, kind % 2 === 0 ? "#e2574f" : "#6a7fd8", {
          tilt: kind % 2 === 0 ? -6 : 8,
        })
      : flower(
          random,
          0,
          0,
          120,
          pickOne(random, ["#ff8fa3", "#ffffff", "#ffd35c", "#b79bff"]),
          "#5a9a52",
          pickOne(random, flowerKinds),
        ),
};
