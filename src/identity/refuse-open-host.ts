import { AppError } from "../errors.ts";
import { isLoopback } from "./is-loopback.ts";

/** Who lets everybody be the owner listens to this machine only, unless told otherwise. */
export function refuseOpenHost({
  auth,
  host,
  allowOpen,
}: {
  auth: "open" | "key" | "supabase";
  host: string;
  allowOpen: boolean;
}): void {
  if (auth !== "open" || allowOpen || isLoopback(host)) return;
  throw new AppError(
    "open_to_others",
    `On ${host} everybody who reaches this machine could order and read all books. Set BOOKMILL_AUTH to key (and make a ` +
      "key with `bookmill keys create`) or to supabase. If only people whom you trust can reach it, allow it with " +
      "--allow-open or BOOKMILL_ALLOW_OPEN=true.",
    { retry: "never" },
  );
}
