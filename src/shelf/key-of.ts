import { createHash } from "node:crypto";

import { endings } from "./media-types.ts";

/** The key under which a shelf keeps these bytes: their SHA-256 and the ending of their kind. */
export function keyOf(bytes: Uint8Array, mediaType: string): string {
  const ending = endings[mediaType];
  if (ending === undefined) throw new Error(`the shelf knows no ending for ${mediaType}`);
  return `${createHash("sha256").update(bytes).digest("hex")}.${ending}`;
}
