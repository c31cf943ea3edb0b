import { Refused, Unavailable } from "../errors.ts";

/** What sharp said about a stranger's picture, told by what should happen next. */
export function pictureTrouble(error: unknown): Refused | Unavailable {
  const said = error instanceof Error ? error.message : "";
  if (/pixel limit/i.test(said)) return tooManyPixels();
  // libvips: "timeout: 42% complete". A busy machine's fault, not the picture's.
  if (/^timeout\b/i.test(said)) {
    return new Unavailable("picture_timeout", "The picture took too long to open.", {
      cause: error,
    });
  }
  return new Refused("picture_broken", "The picture could not be opened. Please save it again.", {
    cause: error,
  });
}

export function tooManyPixels(): Refused {
  return new Refused(
    "picture_too_large",
    "The picture has more than 40 million pixels. Please send a smaller one.",
  );
}
