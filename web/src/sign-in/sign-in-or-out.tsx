import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { WhoAsks } from "../../../src/contract/session.ts";
import { signIn } from "../words/sign-in.ts";
import { signOut } from "./sign-out.ts";

/** In the bar, where an installation wants to know who one is. */
export function SignInOrOut({ who }: { who: WhoAsks | undefined }) {
  const leaving = useMutation({ mutationFn: signOut });
  if (who === undefined || who.mode === "open" || who.kind === "reader") return null;
  if (who.kind === "nobody") return <Link to="/sign-in">{signIn.title}</Link>;
  return (
    <button
      type="button"
      onClick={() => {
        if (!leaving.isPending) leaving.mutate();
      }}
    >
      {signIn.out}
    </button>
  );
}
