import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { toHex, toLab } from "../paint/colour.ts";
import type { Lab } from "../paint/colour.ts";
import type { Svg } from "../paint/svg.ts";

/**
 * A Noto emoji as a prop, centred on 0, 0 (or standing on it). Its colours are calmed and leaned towards the
 * light it stands in: unharmonised, a scene of them looks like clip-art soup.
 */
export function icon(svg: Svg, name: string, size: number, options: IconOptions = {}): string {
  const art = noto().icons[name] ?? noto().icons[noto().aliases?.[name]?.parent ?? ""];
  if (art === undefined) throw new Error(`the icon set has no "${name}"`);
  const width = art.width ?? noto().width ?? 128;
  const lift = options.stands ? size * 0.94 : size / 2;
  const body = harmonised(withOwnIds(art.body, svg.id() + "_"), options);
  return `<g transform="translate(${(-size / 2).toFixed(1)} ${(-lift).toFixed(1)}) scale(${(size / width).toFixed(4)})">${body}</g>`;
}

export interface IconOptions {
  /** The colour of the light around it, and how far to lean (0–1). */
  ambient?: string;
  amount?: number;
  /** How much of the colour's strength to take away (0–1). */
  calm?: number;
  /** Stand on 0, 0 instead of being centred on it. */
  stands?: boolean;
}

export function hasIcon(name: string): boolean {
  const set = noto();
  return Object.hasOwn(set.icons, name) || Object.hasOwn(set.aliases ?? {}, name);
}

interface IconSet {
  width?: number;
  icons: Record<string, { body: string; width?: number }>;
  aliases?: Record<string, { parent: string }>;
}

let loaded: IconSet | undefined;

function noto(): IconSet {
  if (loaded === undefined) {
    const path = createRequire(import.meta.url).resolve("@iconify-json/noto/icons.json");
    // The package's own format (IconifyJSON); a test resolves every prop by name.
    const set: IconSet = JSON.parse(readFileSync(path, "utf8"));
    loaded = set;
  }
  return loaded;
}

function withOwnIds(body: string, prefix: string): string {
  return (
    body
      .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
      // Skia reads only the older spelling.
      .replace(/(?:xlink:)?href="#([^"]+)"/g, `xlink:href="#${prefix}$1"`)
  );
}

function harmonised(body: string, { ambient, amount = 0.12, calm = 0.12 }: IconOptions): string {
  const light = ambient === undefined ? undefined : toLab(ambient);
  return body.replace(/#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b(?![\w-])/g, (hex) => {
    const [lightness, a, b] = toLab(hex);
    const calmed: Lab = [lightness, a * (1 - calm), b * (1 - calm)];
    return toHex(light === undefined ? calmed : lean(calmed, light, amount));
  });
}

function lean(colour: Lab, light: Lab, amount: number): Lab {
  return [
    colour[0] + (light[0] - colour[0]) * amount * 0.6,
    colour[1] + (light[1] - colour[1]) * amount,
    colour[2] + (light[2] - colour[2]) * amount,
  ];
}
