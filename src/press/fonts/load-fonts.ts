import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

import { create, type Font } from "fontkit";

import type { Typeface } from "../layout/typeface.ts";
import { fontFiles, type FontName } from "./font-files.ts";

export interface PressFont extends Typeface {
  name: FontName;
  /** The whole font file. */
  bytes: Buffer;
}

export interface Fonts {
  body: PressFont;
  italic: PressFont;
  bold: PressFont;
  /** Big rounded type for titles and headings; the bold of the body font for words that it lacks (Cyrillic). */
  display(text: string): PressFont;
  /** The same family, lighter: refrains and names. */
  label(text: string): PressFont;
  all: readonly PressFont[];
}

let loaded: Fonts | undefined;

/** Read once a process (1.8 MB), from the packages they are installed in. */
export function loadFonts(): Fonts {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): Fonts {
  const body = readFont("body");
  const italic = readFont("italic");
  const bold = readFont("bold");
  const display = readFont("display");
  const label = readFont("label");
  const orBold = (font: PressFont) => (text: string) => (hasAll(font, text) ? font : bold);
  return {
    body,
    italic,
    bold,
    display: orBold(display),
    label: orBold(label),
    all: [body, italic, bold, display, label],
  };
}

function readFont(name: FontName): PressFont {
  const { package: packageName, file } = fontFiles[name];
  const packageFile = findPackageJSON(packageName, import.meta.url);
  if (packageFile === undefined) throw new Error(`font package ${packageName} is not installed`);
  const bytes = readFileSync(join(dirname(packageFile), file));
  const font = create(bytes);
  if (!("layout" in font)) throw new Error(`${file} holds several fonts`);
  return {
    name,
    bytes,
    capHeight: font.capHeight / font.unitsPerEm,
    width: measurer(font),
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

/** Measures as the PDF writer sets: space by space, so that no kerning reaches across words. */
function measurer(font: Font): Typeface["width"] {
  const known = new Map<string, number>();
  const advance = (piece: string): number => {
    let width = known.get(piece);
    if (width === undefined) {
      width = font.layout(piece).advanceWidth / font.unitsPerEm;
      known.set(piece, width);
      // A worker thread sets books for weeks; their words must not pile up.
      if (known.size > 20_000) known.clear();
    }
    return width;
  };
  return (text, size) =>
    size * (text.match(/[^ ]+ ?| /gu) ?? []).reduce((sum, piece) => sum + advance(piece), 0);
}

function hasAll(font: PressFont, text: string): boolean {
  return Array.from(text).every((character) => /\s/u.test(character) || font.has(character));
}
