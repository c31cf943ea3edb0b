import type { Reading } from "./measures/measure.ts";

interface Cell {
  values: number[];
  /** In one of the runs at least the clock ended it. */
  capped: boolean;
}

/** Everything that was read, by contender and row, in the order in which rows first came. */
export class Results {
  readonly cells = new Map<string, Map<string, Cell>>();
  readonly notes = new Set<string>();
  readonly rows = new Set<string>();

  add(contender: string, readings: readonly Reading[]): void {
    const cells = this.cells.get(contender) ?? new Map<string, Cell>();
    this.cells.set(contender, cells);
    for (const { row, value, capped = false } of readings) {
      this.rows.add(row);
      const cell = cells.get(row) ?? { values: [], capped: false };
      cells.set(row, { values: [...cell.values, value], capped: cell.capped || capped });
    }
  }

  cell(contender: string, row: string): Cell | undefined {
    return this.cells.get(contender)?.get(row);
  }

  /** Of an even number of runs the lower middle one. */
  median(contender: string, row: string): number | undefined {
    const values = this.cell(contender, row)?.values.filter(Number.isFinite) ?? [];
    return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
  }
}
