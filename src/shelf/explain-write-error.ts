import { MustWait } from "../errors.ts";

/** A full or locked disk is nobody's failure: the job waits until there is room. Anything else stays what it is. */
export function explainWriteError(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new MustWait(
      "disk_full",
      "The disk is full: free some space, the book goes on by itself.",
      {
        cause,
      },
    );
  }
  if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
    return new MustWait(
      "shelf_not_writable",
      "The folder for finished files cannot be written: give this user the right to, the book goes on by itself.",
      {
        cause,
      },
    );
  }
  return cause;
}
