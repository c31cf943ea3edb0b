import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { book } from "../words/book.ts";

/** Why an act was refused: what the server says of the field, else of the whole. */
export function whatWentWrong(error: Error): string[] {
  if (!(error instanceof BookmillError) || error.status === 0 || error.status >= 500) {
    return [book.actFailed];
  }
  if (error.code === "still_stopping") return [book.stillStopping];
  return error.errors.length > 0 ? error.errors.map(({ detail }) => detail) : [error.detail];
}
