import { types } from "pg";

/** int8 (numbers of jobs, counts) as JavaScript numbers, for our own connections only: others keep their setting. */
export const readNumbers = {
  getTypeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown {
    if (oid === types.builtins.INT8 && format !== "binary") return safeInteger;
    return types.getTypeParser(oid, format);
  },
};

export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`int8 out of the safe range: ${text}`);
  return value;
}
