import type { ReadStream } from "node:fs";

import type { Artifact } from "../book/artifact.ts";

/** Keeps files by what is in them: the same bytes are stored once, under a key that says nothing about the child. */
export interface Shelf {
  /** Returns when the bytes would survive a power cut. */
  put(bytes: Uint8Array, mediaType: string): Promise<Artifact>;
  get(artifact: Pick<Artifact, "key">): Promise<Uint8Array>;
  /** `from` and `to` are byte positions, both inclusive. */
  stream(artifact: Pick<Artifact, "key">, range?: { from: number; to: number }): ReadStream;
}
