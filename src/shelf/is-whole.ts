import { createHash } from "node:crypto";

import type { Shelf } from "./shelf.ts";

/** Whether the file is there with the bytes that its key tells. */
export async function isWhole(
  shelf: Pick<Shelf, "get">,
  key: string,
): Promise<"whole" | "missing" | "damaged"> {
  try {
    return hasItsHash(key, await shelf.get({ key })) ? "whole" : "damaged";
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
}

export const hasItsHash = (key: string, bytes: Uint8Array): boolean =>
  createHash("sha256").update(bytes).digest("hex") === key.slice(0, 64);

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
