import type { BookFile } from "../contract/vocabulary.ts";
import type { Gate } from "../identity/gate.ts";
import type { NamedFile } from "../stages/stage.ts";

/** A book's file as the wire shows it. */
export function wireFile(bookId: number, { name, artifact }: NamedFile, gate: Gate): BookFile {
  return {
    name,
    media_type: artifact.mediaType,
    bytes: artifact.bytes,
    sha256: artifact.key.slice(0, 64),
    url: gate.sign(`/api/books/${bookId}/files/${name}`, bookId),
  };
}
