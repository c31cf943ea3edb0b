import { NotAllowed } from "../errors.ts";

/** One answer for forged, unknown and ended: which of them it is, only its owner should know. */
export const badCredentials = (cause?: unknown): NotAllowed =>
  new NotAllowed(
    "bad_credentials",
    "This key, token, link or signed address is not valid, or not any more.",
    { cause },
  );
