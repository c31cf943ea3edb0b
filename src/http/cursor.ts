import { InvalidRequest } from "../errors.ts";

/** The last number of a page, as the client sends it back: for him a word without meaning. */
export const cursorAfter = (id: number): string => Buffer.from(`after ${id}`).toString("base64url");

/** Throws InvalidRequest for what is no cursor of ours. */
export function parseCursor(cursor: string): number {
  const match = /^after ([1-9]\d{0,14})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  if (match === null) {
    throw new InvalidRequest("invalid_request", "This cursor is not one of ours.", {
      faults: [{ pointer: "/cursor", detail: "Send what `next_cursor` held, or leave it out." }],
    });
  }
  return Number(match[1]);
}
