import { NotAllowed } from "../errors.ts";
import { type Caller, userOf } from "../identity/caller.ts";

/** Whose it is, or is to be: a user's own, or whom the service names; null: the service's own. Throws NotAllowed. */
export function whose(caller: Caller, named: string | undefined): string | null {
  const own = userOf(caller);
  if (own !== null && named !== undefined && named.toLowerCase() !== own) {
    throw new NotAllowed("foreign_user", "This user_id is not yours. Leave it out.");
  }
  return own ?? named?.toLowerCase() ?? null;
}
