import type { Puppet } from "../../../book/character.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { speciesNamed } from "../species/all-species.ts";
import { wornAccessories } from "./all-accessories.ts";
import { head } from "./head.ts";
import { arm, leg } from "./limbs.ts";
import type { Side } from "./limbs.ts";
import { outfitNamed } from "./outfits/all-outfits.ts";
import type { Pose } from "./pose.ts";
import type { Rig } from "./rig.ts";
import { grain, shaded } from "./shaded.ts";
import { sittingLeg } from "./sitting-leg.ts";

/** A puppet in a pose, feet at 0, 0, about 400 units tall. The same puppet and pose draw the same figure anywhere. */
export function drawPuppet(svg: Svg, puppet: Puppet, pose: Pose): string {
  const rig = newRig(svg, puppet, pose);
  const { species, outfit } = rig;
  const worn = wornAccessories(puppet);
  const behind =
    (species.behind?.(rig) ?? "") +
    (outfit?.behind?.(rig) ?? "") +
    worn.map((accessory) => accessory.behind?.(rig) ?? "").join("");
  // The far arm, when raised, goes behind the head; the near one in front of the body.
  const far: Side = rig.turn >= 0 ? 1 : -1;
  const near: Side = far === 1 ? -1 : 1;
  const trunk = body(rig) + neck(rig);
  const middle = pose.sits
    ? trunk + sittingLeg(rig, -1) + sittingLeg(rig, 1) + arm(rig, far)
    : arm(rig, far) + leg(rig, -1) + leg(rig, 1) + trunk;
  const figure =
    behind +
    middle +
    arm(rig, near) +
    worn.map((accessory) => accessory.front?.(rig) ?? "").join("") +
    group(head(rig), `transform="rotate(${num(pose.head ?? 0)} 0 -190)"`);
  return group(
    figure,
    `transform="translate(0 ${num(-(pose.lift ?? 0))}) rotate(${num(pose.tilt ?? 0)} 0 -140)"`,
  );
}

function newRig(svg: Svg, puppet: Puppet, pose: Pose): Rig {
  const species = speciesNamed(puppet.species);
  const turn = pose.turn ?? 0;
  const outfit = outfitNamed(puppet.outfit ?? (species.person ? "tee" : "none"));
  return {
    svg,
    random: seededRandom(puppet.seed + puppet.species),
    puppet,
    species,
    outfit,
    pose,
    main: puppet.main,
    second: puppet.second ?? tone(puppet.main, 0.16),
    accent: puppet.accent,
    hair: puppet.hair ?? species.colours.hair ?? "#5b3a29",
    hide: species.person ? (puppet.skin ?? "#f2c29b") : puppet.main,
    turn,
    faceX: turn * 20,
    tailSide: turn > 0 ? -1 : 1,
  };
}

const animalBody =
  "M-46 -196Q0 -212 46 -196C62 -160 72 -110 64 -80C56 -52 24 -52 0 -52C-24 -52 -56 -52 -64 -80C-72 -110 -62 -160 -46 -196Z";

function body(rig: Rig): string {
  const { species, outfit, svg } = rig;
  const shape = outfit?.bodyShape ?? species.bodyShape ?? animalBody;
  const colour = bodyColour(rig);
  const clip = svg.clip(shape);
  const bare = outfit === null && species.belly !== "none";
  return (
    shaded(svg, shape, colour, 0.13) +
    (bare ? group(bellyWithMarks(rig), `clip-path="${clip}"`) : "") +
    grain(rig, { x: 6, y: -130, rx: 56, ry: 72 }, colour, 90, clip) +
    (outfit?.body?.(rig) ?? "") +
    (outfit === null && species.limbs?.joints ? controlPanel(rig) : "")
  );
}

function bodyColour(rig: Rig): string {
  return rig.outfit?.cloth(rig) ?? (rig.species.person ? rig.hide : rig.main);
}

function bellyWithMarks(rig: Rig): string {
  const path = bellyShape(rig);
  const light = rig.svg.linear([
    [0, tone(rig.second, 0.03)],
    [1, tone(rig.second, -0.05)],
  ]);
  return fill(path, light) + group(bellyMarks(rig), `clip-path="${rig.svg.clip(path)}"`);
}

function bellyShape(rig: Rig): string {
  const x = (dx: number) => num(dx + rig.faceX * 0.5);
  return `M${x(-34)} -176Q${x(0)} -190 ${x(34)} -176C${x(50)} -130 ${x(48)} -62 ${x(0)} -60C${x(-48)} -62 ${x(-50)} -130 ${x(-34)} -176Z`;
}

function bellyMarks(rig: Rig): string {
  const { belly } = rig.species;
  return typeof belly === "function" ? belly(rig) : "";
}

function controlPanel(rig: Rig): string {
  const rivets = [
    [-50, -84],
    [50, -84],
    [-48, -186],
    [48, -186],
  ] as const;
  return (
    shaded(
      rig.svg,
      "M-36 -168Q-36 -176 -28 -176H28Q36 -176 36 -168V-118Q36 -110 28 -110H-28Q-36 -110 -36 -118Z",
      tone(rig.main, -0.16),
      0.05,
    ) +
    fill(ellipse(-18, -152, 9), "#ff7a6b") +
    fill(ellipse(8, -152, 9), "#ffd35c") +
    fill(ellipse(-20, -155, 3) + ellipse(6, -155, 3), "#fff", 'opacity="0.8"') +
    stroke("M-26 -126H-6L0 -138L8 -118L14 -126H28", "#8af0d0", 4) +
    fill(rivets.map(([x, y]) => ellipse(x, y, 4)).join(""), tone(rig.main, -0.2))
  );
}

function neck(rig: Rig): string {
  const skin =
    rig.species.person && !rig.outfit?.helmet
      ? fill("M-17 -206H17V-190Q0 -178 -17 -190Z", tone(rig.hide, -0.07))
      : "";
  const shadow = fill(
    ellipse(rig.faceX * 0.3, -188, 50, 15),
    tone(bodyColour(rig), -0.2),
    'opacity="0.35"',
  );
  return skin + shadow;
}
