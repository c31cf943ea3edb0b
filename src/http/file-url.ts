import type { Gate } from "../identity/gate.ts";
import type { NamedFile } from "../stages/stage.ts";

/**
 * Where exactly these bytes of a book can be read: a redo puts others under the same name, and a page that is shown must not
 * get them under an address that it knows.
 */
export function fileUrl(
  bookId: number,
  { name, artifact }: NamedFile,
  gate: Pick<Gate, "sign">,
): string {
  const signed = gate.sign(`/api/books/${bookId}/files/${name}`, bookId);
  return `${signed}${signed.includes("?") ? "&" : "?"}v=${artifact.key.slice(0, 16)}`;
}
