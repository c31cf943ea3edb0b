export interface SignInSearch {
  /** The page that asked for it, without the app's base path. */
  back?: string | undefined;
}

/**
 * What the address of the sign-in page says. Nobody is led to another site by it. What cannot be used is undefined rather than
 * left out: the router would let what stands in the address through.
 */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { back } = search;
  const isOurs = typeof back === "string" && /^\/(?![/\\])/.test(back);
  return { back: isOurs ? back : undefined };
}
