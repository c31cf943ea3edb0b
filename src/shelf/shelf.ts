import type { ReadStream } from "node:fs";

import type { Artifact } from "../book/artifact.ts";

export interface ShelvedFile {
  key: string;
  bytes: number;
}

/** Keeps files by what is in them: the same bytes are stored once, under a key that says nothing about the child. */
export interface Shelf {
  /** Returns when the bytes would survive a power cut. Bytes that are there already count as put now. */
  put(bytes: Uint8Array, mediaType: string): Promise<Artifact>;
  get(artifact: Pick<Artifact, "key">): Promise<Uint8Array>;
  /** `from` and `to` are byte positions, both inclusive. */
  stream(artifact: Pick<Artifact, "key">, range?: { from: number; to: number }): ReadStream;
  /** The files that nobody has put since that moment. */
  oldFiles(putBefore: Date): AsyncIterable<ShelvedFile>;
  /** Removes a file, unless it was put since that moment; says whether it did. */
  remove(key: string, putBefore: Date): Promise<boolean>;
}
