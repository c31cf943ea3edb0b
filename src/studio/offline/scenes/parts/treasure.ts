import type { Puppet } from "../../../../book/character.ts";
import { icon } from "../../icons/icon.ts";
import { sparkle, star } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { poseNamed } from "../../puppet/pose.ts";
import { shaded } from "../../puppet/shaded.ts";
import { chest } from "../../scenery/chest.ts";
import { glow } from "../../scenery/lights.ts";
import type { Composition } from "../composition.ts";
import type { ShotCast } from "../shot.ts";
import { stageFolk } from "../stage-figures.ts";

/** What the quest found, standing on x, y, about 300 units high at scale 1. */
export function paintTreasure(
  picture: Composition,
  cast: ShotCast,
  at: { x: number; y: number; scale: number; shadow: string },
): string {
  switch (cast.stage.treasure) {
    case "chest":
      picture.add(chest(picture.svg, at, cups(picture.svg), at.shadow));
      return "Before them stands an open chest full of cups of cocoa.";
    case "dot":
      picture.veil(glow(picture.svg, at.x, at.y - 130 * at.scale, 330 * at.scale, "#fff0b0", 0.8));
      stageFolk(picture, littleDot(cast), poseNamed("wave", "joy"), {
        ...at,
        scale: at.scale * 0.66,
      });
      return "Little Dot is found, safe and sound.";
    case "music":
      picture.add(placed(littleMusic(picture.svg), at.x, at.y, at.scale));
      return "The lost music glows like a small golden note.";
    default:
      picture.add(placed(ownDoor(picture.svg, cast.hero.puppet.accent), at.x, at.y, at.scale));
      return "A small door stands open, full of light.";
  }
}

function cups(svg: Svg): string {
  return [-84, -28, 28, 84]
    .map((x, index) =>
      placed(
        icon(svg, index % 2 === 1 ? "teacup-without-handle" : "hot-beverage", 84, {
          stands: true,
          calm: 0.08,
        }),
        x,
        -104,
      ),
    )
    .join("");
}

/** The smallest of the folk: round, spotted, and of no species the hero could be. */
function littleDot(cast: ShotCast): Puppet {
  return {
    species: cast.hero.puppet.species === "mouse" ? "bunny" : "mouse",
    seed: "little-dot",
    main: "#f7c9d4",
    second: "#fff4f0",
    accent: "#6fb8d8",
    accessories: ["bow"],
  };
}

function littleMusic(svg: Svg): string {
  const gold = "#ffcf4a";
  const body =
    shaded(svg, ellipse(-60, -58, 74, 58), gold, 0.16) +
    shaded(svg, ellipse(92, -84, 66, 52), gold, 0.16) +
    shaded(svg, "M-6 -70V-330L158 -372V-96H132V-282L18 -252V-66Z", tone(gold, 0.03), 0.1);
  const face =
    stroke("M-96 -66q12 -16 24 0M-50 -66q12 -16 24 0", "#5a3a2a", 7) +
    stroke("M-72 -42q12 14 24 0", "#5a3a2a", 6) +
    fill(ellipse(-104, -46, 12, 8) + ellipse(-22, -46, 12, 8), "#ff8f7a", 'opacity="0.6"');
  const gleams = [
    [-150, -180, 26],
    [210, -220, 30],
    [60, -420, 24],
    [-60, -300, 18],
    [220, -60, 20],
  ] as const;
  return (
    glow(svg, 20, -190, 420, "#ffe79a", 0.85) +
    fill(ellipse(20, 2, 170, 22), "#2a2440", 'opacity="0.3"') +
    body +
    face +
    fill(gleams.map(([x, y, size]) => sparkle(x, y, size)).join(""), "#fffdf0")
  );
}

function ownDoor(svg: Svg, accent: string): string {
  const light = svg.linear([
    [0, "#fffbe6"],
    [1, "#ffd98a"],
  ]);
  return (
    glow(svg, 0, -170, 460, "#ffe79a", 0.9) +
    fill(ellipse(0, 4, 190, 24), "#2a2440", 'opacity="0.3"') +
    shaded(svg, "M-150 0V-200C-150 -390 150 -390 150 -200V0Z", "#8a5f42", 0.16) +
    fill("M-122 0V-198C-122 -352 122 -352 122 -198V0Z", light) +
    fill(
      star(0, -210, 34) + star(-56, -140, 18) + star(62, -120, 20),
      "#ffb84a",
      'opacity="0.85"',
    ) +
    shaded(svg, "M-122 0V-198C-122 -290 -90 -326 -46 -338L-60 26Z", accent, 0.16) +
    fill(ellipse(-72, -140, 10), "#ffd35c") +
    fill("M-180 8Q0 -22 180 8Q0 34 -180 8Z", "#c9a27a")
  );
}
