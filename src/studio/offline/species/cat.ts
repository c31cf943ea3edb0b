import type { Species } from "../puppet/rig.ts";
import { pointedEars } from "./ears.ts";
import { wideHead } from "./head-shapes.ts";
import { muzzle, pinkNose, whiskers } from "./snout.ts";
import { raisedTail } from "./tails.ts";

export const cat: Species = {
  name: "cat",
  aliases: ["cat", "kitten", "kitty", "kitty-cat", "tomcat", "panther", "jaguar"],
  colours: { main: "#7d7f95", second: "#f3eef4", accent: "#f2b03d" },
  accessories: ["scarf"],
  headShape: wideHead,
  behind: (rig) => raisedTail(rig, 24, 18, rig.main),
  ears: (rig) => pointedEars(rig, "#f5a9a9"),
  face: muzzle("small"),
  nose: pinkNose,
  whiskers,
};
