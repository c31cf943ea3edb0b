import { pictureUnits, type Point } from "../../../book/box.ts";
import type { Puppet } from "../../../book/character.ts";
import type { SearchBrief } from "../../../book/scene.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { icon } from "../icons/icon.ts";
import { fill, placed } from "../paint/marks.ts";
import { ellipse, smooth } from "../paint/shapes.ts";
import { newSvg, type Svg } from "../paint/svg.ts";
import { allCast } from "../species/cast.ts";
import { heroVisible, searchLevels, type SearchLevel } from "./age-levels.ts";
import { chooseThings } from "./choose-things.ts";
import { isClearOf, shownBy } from "./confusables.ts";
import { strings, weather } from "./decorate.ts";
import { eveningAir, lampLight } from "./evening-light.ts";
import type { HeroArt } from "./hero-art.ts";
import type { HiddenThing } from "./hidden-things.ts";
import { hideFinds, type HiddenPiece, type Seeker } from "./hide-finds.ts";
import { laneCovers } from "./lane-covers.ts";
import { findDepth, layLanes, type Lane } from "./lanes.ts";
import type { Piece } from "./piece.ts";
import { placeCrowd, placeForeground, scatterDistractors, thingSize } from "./place-crowd.ts";
import { clipPaths, translucentPaints } from "./silhouette.ts";
import type { SearchTheme, View } from "./theme.ts";

export interface SearchScene {
  svg: Svg;
  hidden: readonly HiddenPiece[];
  things: readonly HiddenThing[];
  pieces: readonly Piece[];
  lanes: readonly Lane[];
  light: "day" | "dusk";
  /** What is strung over the crowd, in white. */
  over: string;
}

export interface Hero {
  art: HeroArt;
  /** Null when the hero is a picture: no puppet is then like it. */
  puppet: Puppet | null;
}

/** More than are hidden: a thing that fits nowhere is replaced. */
const spares = 3;

/** One scene in a hundred fails with a first crowd; of 192 tried (3 worlds, 4 ages, 8 seeds) none failed with all of these. */
const crowds = 12;

/**
 * The whole scene without its tray. A crowd that leaves too few hiding places is dispersed and another one invited, every other
 * one thinner, and the finds may lie closer each time; the brief's seed decides all of it.
 */
export function composeScene(brief: SearchBrief, theme: SearchTheme, hero: Hero): SearchScene {
  const level = searchLevels[brief.ageGroup];
  for (let crowd = 0; crowd < crowds; crowd++) {
    const eased = {
      ...level,
      crowd: level.crowd * (crowd % 2 === 1 ? 0.65 : 1),
      apart: level.apart * 0.93 ** crowd,
    };
    const scene = tryCrowd(brief, theme, hero, eased, crowd);
    if (scene.hidden.length === level.things + 1) return scene;
  }
  throw new Error(`no crowd of ${crowds} hides ${level.things} things in the ${brief.world}`);
}

function tryCrowd(
  brief: SearchBrief,
  theme: SearchTheme,
  hero: Hero,
  level: SearchLevel,
  crowd: number,
): SearchScene {
  const random = seededRandom(`${brief.seed} search ${brief.number} ${brief.try} ${crowd}`);
  const svg = newSvg(pictureUnits, pictureUnits, "s");
  const view: View = {
    svg,
    random,
    light: lightOf(brief),
    variant: brief.number % 2 === 1 ? 0 : 1,
    occasion: brief.occasion,
  };
  const heroShows = hero.puppet ? shownBy(hero.puppet) : [];
  const wish = { ...brief, scene: brief.number };
  const things = chooseThings(wish, level.things + spares, theme.hides, heroShows, random);
  const icons = things.map((thing) => thing.icon);
  const lanes = layLanes(level, random);
  const cast = allCast.filter(
    (member) => !looksLikeHero(member, hero.puppet) && isClearOf(shownBy(member), icons),
  );
  const dress = hero.puppet?.outfit === "astronaut" ? undefined : theme.dress;
  const crowdWish = { theme, lanes, level, cast, hidden: icons, ...(dress ? { dress } : {}) };
  theme.paintBackdrop(view);
  const pieces = [...placeCrowd(view, crowdWish), ...scatterDistractors(view, crowdWish)];
  const foreground = placeForeground(view, crowdWish);
  const grounds = lanes.map((lane) => theme.drawGround(view, lane, lanes[lane.index + 1]));
  const over = strings(view) + weather(view) + (theme.drawOver?.(view) ?? "");
  const overShape = whitened(over);
  const seekers = [
    heroSeeker(svg, hero, level),
    ...things.map((thing) => thingSeeker(view, theme, thing, level)),
  ];
  const clips = clipPaths(svg.definitions());
  const translucent = translucentPaints(svg.definitions());
  const covers = laneCovers(lanes, pieces, overShape, { clips, translucent, groundShape });
  const hidden = hideFinds(
    seekers,
    {
      lanes,
      covers,
      clips,
      translucent,
      apart: level.apart,
      want: level.things + 1,
      taken: pieces.filter(({ kind }) => kind === "distractor").map(({ x, y }): Point => [x, y]),
    },
    random,
  );
  const standing = [...pieces, ...hidden.map(({ piece }) => piece)];
  paint(view, theme, { lanes, grounds, over, foreground, pieces: standing });
  return { svg, hidden, things, pieces, lanes, light: view.light, over: overShape };
}

/** Of one kind; people are told apart by their clothes. */
function looksLikeHero(member: Puppet, hero: Puppet | null): boolean {
  if (!hero || member.species !== hero.species) return false;
  return !member.outfit || member.outfit === hero.outfit || member.skin === hero.skin;
}

/** The second scene of a book plays in the evening; some occasions do so both times. */
function lightOf({ number, occasion }: SearchBrief): "day" | "dusk" {
  if (occasion === "bedtime" || occasion === "halloween") return "dusk";
  return number % 2 === 1 ? "day" : "dusk";
}

function heroSeeker(svg: Svg, { art }: Hero, level: SearchLevel): Seeker {
  const drawn = art.draw(svg);
  return {
    id: "hero",
    visible: heroVisible(level),
    inLane: (lane) => ({
      ...nowhere(lane),
      scale: lane.scale * 1.06,
      art: drawn,
      ...(art.silhouette === undefined ? {} : { silhouette: art.silhouette }),
      width: art.width,
      height: art.height,
      kind: "person",
    }),
  };
}

function thingSeeker(
  { svg, random }: View,
  theme: SearchTheme,
  thing: HiddenThing,
  level: SearchLevel,
): Seeker {
  const unit = 100;
  const drawn = icon(svg, thing.icon, unit, {
    stands: true,
    ambient: theme.ground[1],
    amount: 0.1,
    calm: 0.1,
  });
  return {
    id: thing.icon,
    visible: level.visible,
    inLane: (lane) => {
      const size = thingSize(level, lane, random);
      return {
        ...nowhere(lane),
        scale: size / unit,
        art: drawn,
        width: unit,
        height: unit,
        kind: "find",
      };
    },
  };
}

function nowhere(lane: Lane): Omit<Piece, "art" | "width" | "height" | "kind" | "scale"> {
  return { depth: findDepth(lane), x: 0, y: 0, turn: 0, flip: false, name: "" };
}

/** Everything below a lane's far edge, in white. */
function groundShape({ ground }: Lane): string {
  const edge: Point[] = [];
  for (let x = -60; x <= pictureUnits + 60; x += 60) edge.push([x, ground(x)]);
  const floor = pictureUnits;
  return fill(smooth(edge, false) + `L${floor + 60} ${floor}L-60 ${floor}Z`, "#ffffff");
}

/** The strings over the crowd cover what is behind them; their glow does not. */
function whitened(over: string): string {
  return over
    .replace(/<path [^>]*fill="url\([^>]*>/g, "")
    .replace(/\b(fill|stroke)="(?!none)[^"]*"/g, '$1="#ffffff"');
}

interface Layers {
  lanes: readonly Lane[];
  grounds: readonly string[];
  pieces: readonly Piece[];
  foreground: readonly Piece[];
  over: string;
}

function paint(view: View, theme: SearchTheme, layers: Layers): void {
  const { svg } = view;
  const stand = (pieces: readonly Piece[]): void => {
    for (const piece of pieces.toSorted((one, other) => one.depth - other.depth)) {
      const { art, x, y, scale, turn, flip } = piece;
      svg.add(shadowOf(piece, theme), placed(art, x, y, scale, turn, flip));
    }
  };
  for (const lane of layers.lanes) {
    svg.add(layers.grounds[lane.index] ?? "");
    stand(layers.pieces.filter(({ depth }) => Math.floor(depth / 100) === lane.index));
  }
  stand(layers.foreground);
  if (view.light === "dusk") {
    svg.add(eveningAir(view, theme.duskVeil), ...lampLight(view, layers.pieces));
  }
  svg.add(layers.over);
}

function shadowOf({ x, y, width, scale }: Piece, theme: SearchTheme): string {
  const half = width * scale * 0.44;
  return fill(ellipse(x, y + 1, half, Math.min(26, half * 0.2)), theme.shadow, 'opacity="0.26"');
}
