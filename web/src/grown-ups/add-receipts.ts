import type { Erasure } from "../../../src/contract/erasures.ts";

/** Several erasures as one. */
export function addReceipts(receipts: readonly Erasure[]): Erasure | undefined {
  const last = receipts.at(-1);
  if (last === undefined) return undefined;
  const rows: Record<string, number> = {};
  for (const receipt of receipts) {
    for (const [table, count] of Object.entries(receipt.rows)) {
      rows[table] = (rows[table] ?? 0) + count;
    }
  }
  return {
    erased_at: last.erased_at,
    books: receipts.flatMap(({ books }) => books),
    jobs: sum(receipts.map(({ jobs }) => jobs)),
    rows,
    file_count: sum(receipts.map((receipt) => receipt.file_count)),
    files: receipts.flatMap(({ files }) => files),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
