import { expect, test } from "vitest";

import { Refused, Unavailable } from "../errors.ts";
import { pictureTrouble } from "./picture-trouble.ts";

test.each([
  ["timeout: 42% complete", Unavailable, "picture_timeout"],
  ["Input image exceeds pixel limit", Refused, "picture_too_large"],
  ["VipsJpeg: premature end of JPEG image", Refused, "picture_broken"],
])("%s", (said, kind, code) => {
  const trouble = pictureTrouble(new Error(said));
  expect(trouble).toBeInstanceOf(kind);
  expect(trouble.code).toBe(code);
});
