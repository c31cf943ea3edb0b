import type { Puppet } from "../../../../book/character.ts";
import { poseNamed } from "../../puppet/pose.ts";
import { bigStone } from "../../scenery/obstacles/big-stone.ts";
import { cave } from "../../scenery/obstacles/cave.ts";
import { brokenBridge, farCliff, nearCliff, newBridge } from "../../scenery/obstacles/chasm.ts";
import { gate } from "../../scenery/obstacles/gate.ts";
import type { ObstacleLook, ObstacleState } from "../../scenery/obstacles/obstacle-look.ts";
import { rockWall } from "../../scenery/obstacles/rock-wall.ts";
import { broadRiver } from "../../scenery/obstacles/water.ts";
import type { Composition } from "../composition.ts";
import type { Creatures } from "../effects/creatures/creatures.ts";
import type { ShotCast } from "../shot.ts";
import { stageFolk } from "../stage-figures.ts";

/** What a world lends to whatever stands in the way. */
export interface ObstacleSetting {
  look: ObstacleLook;
  /** Paints ground across the picture, its line near y = 1580. */
  ground: () => void;
  /** Mist, spray or glow in a gap; called between the cliffs and what stands on them. */
  depth: () => void;
  river: { colour: string; glints: "foam" | "stars" };
  gatekeeper: Puppet;
  creatures: Creatures;
}

/** Paints the obstacle on the right and the ground the hero stands on, on the left. Gives its sentence for the alt text. */
export function paintObstacle(
  picture: Composition,
  cast: ShotCast,
  setting: ObstacleSetting,
  state: ObstacleState,
): string {
  const { svg, random } = picture;
  const { look } = setting;
  const solved = state === "solved";
  switch (cast.stage.obstacle) {
    case "valley":
    case "crack": {
      const deep = cast.stage.obstacle === "crack";
      const far = deep ? 1330 : 1400;
      picture.add(farCliff(svg, random, far, 1400, look), nearCliff(svg, random, 1010, 1575, look));
      setting.depth();
      if (solved) {
        picture.add(newBridge(random, [985, 1610], [far + 60, 1440], look));
        return "A wobbly new bridge goes all the way across.";
      }
      if (deep) return "A wide, dark crack cuts off the way.";
      picture.add(brokenBridge([960, 1600], [far + 30, 1440], look));
      return "The rope bridge over the valley is broken.";
    }
    case "river": {
      setting.ground();
      picture.add(
        broadRiver(
          svg,
          random,
          { farY: 1500, nearLeftX: 1010 },
          setting.river.colour,
          setting.river.glints,
        ),
      );
      if (!solved) return "A wide river rushes by and there is no bridge.";
      picture.add(newBridge(random, [1010, 1690], [1830, 1520], look));
      return "A new bridge leads over the river.";
    }
    case "cave":
      setting.ground();
      picture.add(cave(svg, random, { x: 1560, y: 1640, scale: 0.98 }, look, state));
      return solved
        ? "The cave is bright and full of painted stars."
        : "A cave opens, as dark as can be.";
    case "stone":
      setting.ground();
      picture.add(
        bigStone(
          svg,
          random,
          { x: solved ? 1700 : 1540, y: 1660, scale: solved ? 0.84 : 1.12, turn: solved ? 15 : 0 },
          look,
        ),
      );
      return solved
        ? "The great stone has rolled out of the way."
        : "A stone as big as a barn blocks the way.";
    case "rock_wall":
      setting.ground();
      picture.add(rockWall(svg, random, solved ? 1500 : 1290, look));
      return "A wall of rock goes up and up.";
    case "gatekeeper": {
      setting.ground();
      picture.add(gate(svg, random, { x: 1640, y: 1610, scale: 1.3 }, look, state));
      const mood = solved ? poseNamed("wave", "joy") : poseNamed("brave", "grumpy");
      stageFolk(
        picture,
        setting.gatekeeper,
        { ...mood, turn: -0.35 },
        { x: solved ? 1760 : 1430, y: 1790, scale: solved ? 1.5 : 2, shadow: look.shadow },
      );
      return solved
        ? "The gatekeeper smiles and the gate stands open."
        : "A great grumpy gatekeeper guards a gate.";
    }
    default: {
      setting.ground();
      const briar = cast.ability === "grow" ? "briar" : "bare";
      picture.add(gate(svg, random, { x: 1530, y: 1640, scale: 1.28 }, look, state, briar));
      return solved ? "The tall gate stands wide open." : "A tall gate without a handle is shut.";
    }
  }
}
