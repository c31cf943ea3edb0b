/** What is done to a picture before it is sent. */
export interface Adjustment {
  /** Quarter turns clockwise. */
  turns: number;
  /** 1 leaves it as it is. */
  brightness: number;
  /** What is kept, in shares of the turned picture. */
  cut: Cut;
}

export interface Cut {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const whole: Cut = { left: 0, top: 0, right: 1, bottom: 1 };

/** A corner cannot come nearer to the other one than this. */
const least = 0.08;

/** The picture turned clockwise once more, with the same part of it kept. */
export function turned({ turns, cut, brightness }: Adjustment): Adjustment {
  return {
    brightness,
    turns: (turns + 1) % 4,
    cut: { left: 1 - cut.bottom, top: cut.left, right: 1 - cut.top, bottom: cut.right },
  };
}

/** The cut with one of its corners moved to a place, as far as it may go. */
export function withCorner(cut: Cut, corner: "start" | "end", x: number, y: number): Cut {
  return corner === "start"
    ? {
        ...cut,
        left: Math.max(0, Math.min(x, cut.right - least)),
        top: Math.max(0, Math.min(y, cut.bottom - least)),
      }
    : {
        ...cut,
        right: Math.min(1, Math.max(x, cut.left + least)),
        bottom: Math.min(1, Math.max(y, cut.top + least)),
      };
}
