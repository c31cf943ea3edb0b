import type { Word } from "./styled-words.ts";

export interface LineRoom {
  /** Points from margin to margin. */
  width: number;
  space: number;
  wordWidth(word: Word): number;
  /** Points by which a line (0 = first) starts further in. */
  indent?: (line: number) => number;
}

/**
 * Ragged-right lines of even length that break where a reader would breathe, by dynamic programming over all
 * breaks. No hyphens: children who learn to read meet whole words. A word wider than the room gets its own line.
 */
export function breakLines(words: readonly Word[], room: LineRoom): Word[][] {
  const measured = words.map((word) => ({ word, width: room.wordWidth(word) }));
  const indent = room.indent ?? (() => 0);
  const fewest = countGreedyLines(measured, room, indent);
  const total = measured.reduce((sum, { width }) => sum + width + room.space, 0);
  const ideal = Math.min(room.width, (total / fewest) * 1.04);
  let reached = new Map<number, Step>([[0, { cost: 0, from: 0, before: null }]]);
  let best: Step | null = null;
  // One line more than needed may be worth it for the sense; two never are.
  for (let line = 0; line <= fewest; line++) {
    const next = new Map<number, Step>();
    for (const [start, step] of reached) {
      extend(measured, start, step, { room, indent: indent(line), ideal }, next);
    }
    const whole = next.get(words.length);
    if (whole && (!best || whole.cost < best.cost)) best = whole;
    reached = next;
  }
  return best ? unwind(words, best) : [];
}

/** The cheapest way to end a line before a word: where that line began, and the step before it. */
interface Step {
  cost: number;
  from: number;
  before: Step | null;
}

interface Measured {
  word: Word;
  width: number;
}

function extend(
  words: readonly Measured[],
  start: number,
  step: Step,
  line: { room: LineRoom; indent: number; ideal: number },
  next: Map<number, Step>,
): void {
  const available = line.room.width - line.indent;
  const goal = Math.min(available, line.ideal - line.indent * 0.6);
  let width = -line.room.space;
  for (let end = start; end < words.length; end++) {
    const measured = words[end];
    if (!measured) break;
    width += line.room.space + measured.width;
    if (width > available && end > start) break;
    const isLast = end === words.length - 1;
    const shape = isLast ? (width < goal * 0.33 ? 3 : 0) : ((goal - width) / goal) ** 2 * 10;
    const sense = isLast
      ? 0
      : breakCost(measured.word.text, words[end - 1]?.word.text, end > start);
    const cost = step.cost + shape + sense + 0.02;
    const known = next.get(end + 1);
    if (!known || cost < known.cost) next.set(end + 1, { cost, from: start, before: step });
  }
}

const sentenceEnd = /[.!?…][”’")]*$/u;
const clauseEnd = /[,;:—–]$/u;
const clingsToNext =
  /^(a|an|the|of|to|and|or|in|on|at|my|her|his|their|our|your|with|for|from|by|was|is|were|so|but|as|that|“I|I|Mr|Mrs)$/iu;

function breakCost(last: string, beforeLast: string | undefined, hasTwoWords: boolean): number {
  let cost = 0;
  if (sentenceEnd.test(last)) cost -= 0.55;
  else if (clauseEnd.test(last)) cost -= 0.3;
  if (clingsToNext.test(last)) cost += 0.7;
  // The first word of a sentence, left alone at the end of a line.
  if (hasTwoWords && beforeLast !== undefined && sentenceEnd.test(beforeLast)) cost += 0.9;
  return cost;
}

function countGreedyLines(
  words: readonly Measured[],
  room: LineRoom,
  indent: (line: number) => number,
): number {
  let lines = 1;
  let filled = 0;
  for (const { width } of words) {
    const added = (filled > 0 ? room.space : 0) + width;
    if (filled > 0 && filled + added > room.width - indent(lines - 1)) {
      lines += 1;
      filled = width;
    } else {
      filled += added;
    }
  }
  return lines;
}

function unwind(words: readonly Word[], last: Step): Word[][] {
  const lines: Word[][] = [];
  let end = words.length;
  for (let step: Step | null = last; step?.before; step = step.before) {
    lines.unshift(words.slice(step.from, end));
    end = step.from;
  }
  return lines;
}
