import { pickOne, type Random } from "../../../book/seeded-random.ts";

/** 0 for ages 0–2, 1 for 3–6, 2 for 7–10, 3 for 11–12. */
export type Level = 0 | 1 | 2 | 3;

/** When a line is told at all. `met`: the first friend is new to the hero; `known`: it is the reader's own companion. */
export type Condition = "met" | "known" | "others" | "occasion";

export interface Line {
  levels: string;
  when: Condition | null;
  /** One is picked. */
  say: readonly string[];
}

/** `line("12", …)` is told at levels 1 and 2. */
export function line(levels: string, ...say: readonly string[]): Line {
  return { levels, when: null, say };
}

export function lineWhen(when: Condition, levels: string, ...say: readonly string[]): Line {
  return { levels, when, say };
}

/** Paragraphs of lines. A paragraph with no line for a level is left out. */
export type BeatScript = readonly (readonly Line[])[];

/** The paragraphs of one level, one wording picked for each line; slots are still open. */
export function choose(
  script: BeatScript,
  level: Level,
  options: { holds: ReadonlySet<Condition>; random: Random },
): string[] {
  const { holds, random } = options;
  return script
    .map((paragraph) =>
      paragraph
        .filter((one) => one.levels.includes(String(level)))
        .filter((one) => one.when === null || holds.has(one.when))
        .map((one) => pickOne(random, one.say))
        .join(" "),
    )
    .filter((paragraph) => paragraph !== "");
}
