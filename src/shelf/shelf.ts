import type { Readable } from "node:stream";

import type { Artifact } from "../book/artifact.ts";

export interface ShelvedFile {
  key: string;
  bytes: number;
}

/** Keeps files by what is in them: the same bytes are stored once, under a key that says nothing about the child. */
export interface Shelf {
  /**
   * Returns when the bytes would survive a power cut. Bytes that are there already count as put now. `announce` is told the
   * file's key and waited for before anything of it is there.
   */
  put(
    bytes: Uint8Array,
    mediaType: string,
    announce?: (key: string) => Promise<void>,
  ): Promise<Artifact>;
  get(artifact: Pick<Artifact, "key">): Promise<Uint8Array>;
  /** Its bytes; undefined when it is not there. */
  size(key: string): Promise<number | undefined>;
  /**
   * `from` and `to` are byte positions, both inclusive; no more than that is fetched. Emits `open` when the file was found;
   * destroyed, it stops fetching.
   */
  stream(artifact: Pick<Artifact, "key">, range?: { from: number; to: number }): Readable;
  /** An address from which anybody may read the file for so long, under that name. Only on shelves that are set up for it. */
  signedUrl?(file: { key: string; name: string }, seconds: number): Promise<string>;
  /** The files that nobody has put since that moment. */
  oldFiles(putBefore: Date): AsyncIterable<ShelvedFile>;
  /** Removes a file, unless it was put since that moment; says whether it did. */
  remove(key: string, putBefore: Date): Promise<boolean>;
  /** Removes a file for good, whenever it was put; says how many bytes it had, 0 when it was not there. */
  erase(key: string): Promise<number>;
}
