import { pickOne, type Random } from "../../../book/seeded-random.ts";

/** 0 for ages 0–2, 1 for 3–6, 2 for 7–10, 3 for 11–12. */
export type Level = 0 | 1 | 2 | 3;

/** When a line is told at all. `met`: the first friend is new to the hero; `known`: it is the reader's own companion. */
export type Condition = "met" | "known" | "others" | "occasion";

/** A small thing that an earlier line must have brought in before a later one may come back to it. */
export type Planted = "sock" | "sandwich" | "string";

export interface Wording {
  text: string;
  plants?: readonly Planted[];
  needs?: Planted;
}

export interface Line {
  levels: string;
  when: Condition | null;
  /** One is picked. */
  say: readonly (string | Wording)[];
}

/** A wording that brings things in. */
export function plants(things: readonly Planted[], text: string): Wording {
  return { text, plants: things };
}

/** A wording that comes back to a thing: it is told only where that was brought in. */
export function paysOff(thing: Planted, text: string): Wording {
  return { text, needs: thing };
}

/** `line("12", …)` is told at levels 1 and 2. */
export function line(levels: string, ...say: Line["say"]): Line {
  return { levels, when: null, say };
}

export function lineWhen(when: Condition, levels: string, ...say: Line["say"]): Line {
  return { levels, when, say };
}

/** Paragraphs of lines. A paragraph with no line for a level is left out. */
export type BeatScript = readonly (readonly Line[])[];

/**
 * The paragraphs of one level, one wording picked for each line; slots are still open. What the wordings plant is
 * added to `planted`, and no wording is picked whose thing was not planted before it.
 */
export function choose(
  script: BeatScript,
  level: Level,
  options: { holds: ReadonlySet<Condition>; planted: Set<Planted>; random: Random },
): string[] {
  const { holds, planted, random } = options;
  return script
    .map((paragraph) =>
      paragraph
        .filter((one) => one.levels.includes(String(level)))
        .filter((one) => one.when === null || holds.has(one.when))
        .map((one) => {
          const wording = pickOne(random, wordingsThat(one.say, planted));
          for (const thing of wording.plants ?? []) planted.add(thing);
          return wording.text;
        })
        .join(" "),
    )
    .filter((paragraph) => paragraph !== "");
}

/** Those whose thing was planted. */
export function wordingsThat(
  say: readonly (string | Wording)[],
  planted: ReadonlySet<Planted>,
): Wording[] {
  return say
    .map((one) => (typeof one === "string" ? { text: one } : one))
    .filter((one) => one.needs === undefined || planted.has(one.needs));
}
