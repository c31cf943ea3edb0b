/** Puts items of given widths on as few centred lines as they need, evenly filled. Indexes of the items, by line. */
export function flowItems(
  widths: readonly number[],
  room: { width: number; gap: number },
): number[][] {
  const fewest = fill(widths, room.width, room.gap).length;
  // The narrowest measure that needs no more lines leaves no straggler on the last one.
  let even = room.width;
  for (let width = room.width; width > room.width * 0.5; width -= 4) {
    if (fill(widths, width, room.gap).length > fewest) break;
    even = width;
  }
  return fill(widths, even, room.gap);
}

function fill(widths: readonly number[], width: number, gap: number): number[][] {
  const lines: number[][] = [];
  let filled = 0;
  for (const [index, own] of widths.entries()) {
    const line = lines.at(-1);
    if (line && filled + gap + own <= width) {
      line.push(index);
      filled += gap + own;
    } else {
      lines.push([index]);
      filled = own;
    }
  }
  return lines;
}
