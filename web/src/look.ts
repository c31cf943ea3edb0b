import { useSyncExternalStore } from "react";

/** How this device shows and reads; kept on the device. public/theme.js puts theme and letters on the page before the first paint. */
export interface Look {
  /** Absent: as the system wishes. */
  theme?: "paper" | "night" | "contrast";
  /** Of the story's words: 1 small to 4 very large. */
  size: 1 | 2 | 3 | 4;
  typeface: "andika" | "hyperlegible" | "opendyslexic";
  /** Letters and words together: letters alone made reading slower. */
  spacing: "close" | "wide" | "wider";
  highlight: "word" | "sentence" | "none";
  /** Of the voice. */
  speed: number;
  turnsByItself: boolean;
  /** Shows under each picture what is to be seen. */
  describes: boolean;
}

export const slowest = 0.7;
export const fastest = 1.2;

const themes = ["paper", "night", "contrast"] as const;
const sizes = [1, 2, 3, 4] as const;
const typefaces = ["andika", "hyperlegible", "opendyslexic"] as const;
const spacings = ["close", "wide", "wider"] as const;
const highlights = ["word", "sentence", "none"] as const;

/** What storage held, which anything may have written, → settings. */
export function asLook(stored: unknown): Look {
  const kept: Record<string, unknown> =
    typeof stored === "object" && stored !== null ? { ...stored } : {};
  const theme = themes.find((one) => one === kept["theme"]);
  const { speed, turnsByItself, describes } = kept;
  return {
    ...(theme !== undefined && { theme }),
    size: sizes.find((one) => one === kept["size"]) ?? 2,
    typeface: typefaces.find((one) => one === kept["typeface"]) ?? "andika",
    spacing: spacings.find((one) => one === kept["spacing"]) ?? "close",
    highlight: highlights.find((one) => one === kept["highlight"]) ?? "word",
    speed:
      typeof speed === "number" && speed >= slowest && speed <= fastest
        ? Math.round(speed * 10) / 10
        : 1,
    turnsByItself: typeof turnsByItself === "boolean" ? turnsByItself : true,
    describes: describes === true,
  };
}

const key = "bookmill.look";
let look: Look | undefined;
const watchers = new Set<() => void>();

export function readLook(): Look {
  if (look !== undefined) return look;
  try {
    look = asLook(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    look = asLook({});
  }
  return look;
}

/** At once for all that is on screen, and kept. */
export function changeLook(change: Partial<Look>): void {
  look = { ...readLook(), ...change };
  const { dataset } = document.documentElement;
  for (const name of ["theme", "size", "typeface", "spacing"] as const) {
    if (change[name] !== undefined) dataset[name] = String(change[name]);
  }
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // Storage is off: it holds as long as the page.
  }
  for (const tell of watchers) tell();
}

export const useLook = (): Look => useSyncExternalStore(watch, readLook);

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
