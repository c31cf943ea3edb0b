/** A line of a pencil differs from the paper around it by more than this. */
const leastDifference = 14;
/** So little of a page is dust, or the noise of a camera. */
const leastShare = 0.0015;
const reach = 3;

/**
 * Whether there is nothing on the page. A pixel counts as drawn when it is darker or lighter than its wider neighbours: the
 * shade of a lamp over white paper is no drawing. Takes RGBA as a canvas gives it, best at about 100 pixels a side.
 */
export function isBlank({
  data,
  width,
  height,
}: Pick<ImageData, "data" | "width" | "height">): boolean {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    grey[at] = 0.3 * red + 0.59 * green + 0.11 * blue;
  }
  let drawn = 0;
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      const here = grey[y * width + x] ?? 0;
      const sides = [-reach * width, reach * width, -reach, reach].map(
        (step) => grey[y * width + x + step] ?? 0,
      );
      const around = sides.reduce((sum, each) => sum + each, 0) / sides.length;
      if (Math.abs(here - around) > leastDifference) drawn++;
    }
  }
  return drawn < leastShare * width * height;
}
