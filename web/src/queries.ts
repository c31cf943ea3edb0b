import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { BookmillError } from "../../src/client/bookmill-error.ts";
import { isAway } from "./is-away.ts";
import { askToSignIn } from "./sign-in/ask-to-sign-in.ts";

/** Whatever is asked or ordered by somebody whom the server does not know (any more). */
function onError(error: Error): void {
  if (error instanceof BookmillError && error.status === 401) askToSignIn();
}

/** What the server said stays on screen while it is away; it is asked again until it answers. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // The wire asks five times by itself before it says that nobody answers.
      retry: (_count, error) => isAway(error),
      retryDelay: 2000,
      networkMode: "always",
      staleTime: 5000,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
