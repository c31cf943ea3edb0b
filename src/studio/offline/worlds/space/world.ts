import { pickOne } from "../../../../book/seeded-random.ts";
import { crystal } from "../../scenery/crystal.ts";
import { boulder } from "../../scenery/moon-ground.ts";
import type { World } from "../../scenes/shot.ts";
import { found } from "./found.ts";
import { home } from "./home.ts";
import { obstacle } from "./obstacle.ts";
import { settingOut } from "./setting-out.ts";
import { theGift } from "./the-gift.ts";

export const space: World = {
  key: "space",
  place: "the stars",
  page: { tint: "#d9cdf4", accent: "#8a78c8", ink: "#5a48a0" },
  folk: ["alien", "robot", "cat", "bear", "unicorn", "panda", "bunny"],
  pageCorner: "stars",
  critter: "flying-saucer",
  shots: { home, setting_out: settingOut, obstacle, the_gift: theGift, found },
  sprig: ({ svg, random }, kind) =>
    kind % 3 === 2
      ? boulder(svg, random, 0, -20, 66, 40, { top: "#b8a4dc", bottom: "#7f6ab0", dust: "#f7ecff" })
      : crystal(
          svg,
          0,
          0,
          120,
          pickOne(random, ["#6fe0d8", "#8fb8ff", "#ff9ccf", "#ffd37a"]),
          kind % 2 === 0 ? -8 : 10,
        ),
};
