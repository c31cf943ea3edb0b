import { pickOne } from "../../../../book/seeded-random.ts";
import { brainCoral, fanCoral } from "../../scenery/coral.ts";
import { starfish } from "../../scenery/starfish.ts";
import type { World } from "../../scenes/shot.ts";
import { found } from "./found.ts";
import { home } from "./home.ts";
import { obstacle } from "./obstacle.ts";
import { settingOut } from "./setting-out.ts";
import { theGift } from "./the-gift.ts";

export const ocean: World = {
  key: "ocean",
  place: "the sea",
  page: { tint: "#c4eef0", accent: "#4fa8b8", ink: "#1f6f8c" },
  folk: ["frog", "cat", "dino", "robot", "panda", "lion", "mouse"],
  pageCorner: "kelp",
  critter: "crab",
  shots: { home, setting_out: settingOut, obstacle, the_gift: theGift, found },
  sprig: ({ svg, random }, kind) => {
    if (kind % 3 === 0)
      return fanCoral(random, 0, 0, 170, pickOne(random, ["#f08a7a", "#e8708f", "#a88fe0"]));
    if (kind % 3 === 1) return starfish(svg, random, 0, -20, 48, "#ff9f6b", 14);
    return brainCoral(svg, random, 0, 0, 62, "#f2b15f");
  },
};
