import type { z } from "zod";

import { InvalidRequest } from "../errors.ts";

/** What a batch says of itself, checked; its orders are not looked at. Throws InvalidRequest. */
export function checkedForm<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new InvalidRequest("invalid_batch", "The batch cannot be read as it is written.", {
    faults: checked.error.issues.map(({ path, message }) => ({
      pointer: path.length === 0 ? "" : `/${path.join("/")}`,
      detail: message,
    })),
  });
}
