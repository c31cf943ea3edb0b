import { mix, tone } from "../../paint/colour.ts";
import { fill, placed } from "../../paint/marks.ts";
import { castle } from "../../scenery/castle.ts";
import { cloud } from "../../scenery/cloud.ts";
import { grass } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { moon, sun } from "../../scenery/lights.ts";
import { peaks } from "../../scenery/peaks.ts";
import { sky, stars } from "../../scenery/sky.ts";
import { treeBand } from "../../scenery/tree-band.ts";
import { landmark } from "../../search/decorate.ts";
import { lanePath } from "../../search/fair-ground.ts";
import { barrel, crate } from "../../search/props/barrel.ts";
import { carousel, ferrisWheel, hotAirBalloon } from "../../search/props/ferris-wheel.ts";
import { bush, fairTree, flowerBed, mushroomHouse } from "../../search/props/greenery.ts";
import { picnic } from "../../search/props/picnic.ts";
import { stall } from "../../search/props/stall.ts";
import { tent } from "../../search/props/tent.ts";
import type { SearchTheme, View } from "../../search/theme.ts";

/** A fair on the meadow by the castle; in the evening, a festival of lanterns. */
export const forestSearch: SearchTheme = {
  world: "forest",
  place: "a busy fair in the forest",
  ground: ["#a6d184", "#62a153"],
  shadow: "#1f4a2c",
  duskVeil: "#2b2a66",
  colours: { day: ["#7fc7e6", "#6fac5a", "#e0605a"], dusk: ["#4a4a8f", "#4f7a58", "#ffd35c"] },
  paintBackdrop,
  drawGround: (view, lane, next) => {
    const { svg, random } = view;
    const colour = laneColour(view, lane.near);
    return (
      hill(svg, random, lane.ground, {
        top: tone(colour, 0.04),
        bottom: tone(colour, -0.05),
        edge: view.occasion === "winter" ? "#ffffff" : "#eef3a8",
        grains: 700,
        dabs: 80,
        depth: 190,
      }) +
      grass(random, 0, svg.width, (x) => lane.ground(x) + 30, {
        count: 60,
        height: 26,
        colour: tone(colour, -0.08),
        opacity: 0.7,
      }) +
      lanePath(view, lane, next, { light: "#f1dca8", dark: "#e3c488", mark: "#c9a468" })
    );
  },
  props: [
    tent,
    stall({
      awnings: [
        ["#e0605a", "the stall with the red roof"],
        ["#3f9f9a", "the stall with the green roof"],
        ["#e8a33c", "the stall with the yellow roof"],
      ],
      wood: "#a8713f",
      goods: [
        "red-apple",
        "grapes",
        "cupcake",
        "watermelon",
        "bread",
        "pear",
        "pretzel",
        "strawberry",
      ],
    }),
    bush,
    barrel,
    crate,
    mushroomHouse,
    fairTree,
    flowerBed,
    picnic,
  ],
  held: ["lollipop", "ice-cream", "kite", "soft-ice-cream", "doughnut", "red-apple", "balloon"],
  distractors: [
    "hedgehog",
    "chipmunk",
    "maple-leaf",
    "snail",
    "carrot",
    "turtle",
    "basket",
    "soccer-ball",
    "hatching-chick",
    "jack-o-lantern",
    "badger",
    "chestnut",
  ],
  hides: [
    { icon: "lady-beetle", label: "ladybird" },
    { icon: "hedgehog", label: "hedgehog" },
    { icon: "honey-pot", label: "honey pot" },
    { icon: "canoe", label: "canoe" },
    { icon: "axe", label: "axe" },
    { icon: "chipmunk", label: "chipmunk" },
    { icon: "nest-with-eggs", label: "nest" },
    { icon: "snail", label: "snail" },
    { icon: "broom", label: "broom" },
  ],
};

function laneColour({ occasion, light }: View, near: number): string {
  const green = mix("#a6d184", "#62a153", near);
  const season = occasion === "winter" ? mix(green, "#eef5fb", 0.84) : green;
  if (light === "day") return season;
  // Snow at night is blue; grass mixed with as much blue would be slate.
  return occasion === "winter" ? mix(season, "#6f86d8", 0.34) : mix(season, "#3f5a78", 0.2);
}

function paintBackdrop(view: View): void {
  const { svg, random, light, variant, occasion } = view;
  const dusk = light === "dusk";
  const evening = ["#3b3c7c", "#7a5fa0", "#d98a9a", "#ffd0a0"];
  svg.add(sky(svg, random, dusk ? evening : ["#7fc7e6", "#b9e3ee", "#fff1d2"], 0.3));
  const lightX = variant ? 380 : 1720;
  if (dusk) svg.add(stars(svg, random, 90, 330), moon(svg, random, lightX, 190, 78));
  else svg.add(sun(svg, random, lightX, 190, 80, "#ffe08a", 5));
  const cloudTop = dusk ? "#e8c4d4" : "#ffffff";
  const cloudFoot = dusk ? "#8f7aa8" : "#c9dfee";
  for (const [x, y, width] of variant ? farClouds : nearClouds) {
    svg.add(cloud(svg, random, x, y, width, cloudTop, cloudFoot));
  }
  svg.add(
    peaks(svg, random, {
      foot: 470,
      height: 190,
      count: 7,
      top: dusk ? "#6f6aa0" : "#a8cbdc",
      bottom: dusk ? "#a890b0" : "#d9e8dc",
      snow: "#ffffff",
    }),
    hill(svg, random, rolling(random, svg.width, 470, 26, 1.3), {
      top: laneColour(view, -0.25),
      bottom: laneColour(view, 0.1),
      edge: "#eaf3bd",
      grains: 500,
      dabs: 40,
      depth: 130,
    }),
  );
  const wood = rolling(random, svg.width, 505, 18, 1.6);
  const castleX = variant ? 1610 : 480;
  svg.add(
    castle(svg, random, castleX, 490, 330, {
      wall: dusk ? "#c9b0b8" : "#f3dfc6",
      roof: "#cf6a86",
      lit: dusk ? "#ffe07a" : "#6d7fb0",
    }),
    treeBand(svg, random, wood, {
      top: mix(laneColour(view, 0), "#8fb8a0", 0.4),
      bottom: laneColour(view, 0.1),
      count: 34,
      low: 40,
      high: 100,
      kind: "mixed",
    }),
  );
  const rideX = variant ? 560 : 1480;
  svg.add(variant ? placed(carousel(), rideX, 560, 0.6) : placed(ferrisWheel(), rideX, 530, 0.72));
  svg.add(
    placed(hotAirBalloon("#ff8a7a", "#fff1d8"), variant ? 1240 : 860, 240, 0.8),
    placed(hotAirBalloon("#8f7fd8", "#ffd86f"), variant ? 960 : 1100, 330, 0.5),
    landmark(view, variant ? 1080 : 1000, 590),
  );
  if (occasion === "winter") svg.add(fill("M0 455H2100V610H0Z", "#ffffff", 'opacity="0.25"'));
}

const nearClouds = [
  [420, 190, 460],
  [1180, 130, 360],
  [1960, 330, 300],
] as const;
const farClouds = [
  [980, 160, 440],
  [1720, 210, 420],
  [90, 300, 320],
] as const;
