/** The same shapes in one colour, for the id buffer: paints, opacities and filters go; clips stay. */
export function flatArt(art: string, colour: string): string {
  return art
    .replace(/\bfill="(?!none)[^"]*"/g, `fill="${colour}"`)
    .replace(/\bstroke="(?!none)[^"]*"/g, `stroke="${colour}"`)
    .replace(/ (?:opacity|fill-opacity|stroke-opacity)="[^"]*"/g, "")
    .replace(/ filter="[^"]*"/g, "")
    .replace(/<image /g, `<image filter="url(#flat-${colour.slice(1)})" `);
}

/** Paints an image's opaque part in the colour; `flatArt` refers to it. */
export function flatFilter(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const share = (shift: number) => (((value >> shift) & 255) / 255).toFixed(4);
  return (
    `<filter id="flat-${colour.slice(1)}" color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1">` +
    `<feColorMatrix values="0 0 0 0 ${share(16)} 0 0 0 0 ${share(8)} 0 0 0 0 ${share(0)} 0 0 0 4 -1"/></filter>`
  );
}
