import { z } from "zod";

import { type OrderChecks, parseOrder } from "./parse-order.ts";

/** As `order_book` of supabase/migrations writes it. */
const uncheckedInput = z.object({
  fingerprint: z.string().nullish(),
  unchecked: z.object({ body: z.unknown(), seed: z.string() }),
});

/**
 * A job's input as readOrder takes it. What came straight into the database nobody has checked: it is held to the rules of
 * every order here, and gets the same defaults and notes. Throws InvalidRequest `invalid_order`.
 */
export function checkedInput(input: unknown, checks: OrderChecks): unknown {
  const stored = uncheckedInput.safeParse(input);
  if (!stored.success) return input;
  const { fingerprint, unchecked } = stored.data;
  const { order, notes, notifyEmail } = parseOrder(unchecked.body, unchecked.seed, checks);
  return { order, notes, fingerprint, notifyEmail };
}
