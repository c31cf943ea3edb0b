import { base, linkToken } from "../place.ts";

/**
 * The server wants to know who asks: to the sign-in page, and afterwards back here. As a new page, so that nothing of whoever
 * was signed in stays in memory. Whoever reads by a link has nothing to sign in with.
 */
export function askToSignIn(): void {
  const path = location.pathname.slice(base.length);
  if (path.startsWith("/sign-in") || linkToken() !== null) return;
  location.assign(`${base}/sign-in?back=${encodeURIComponent(path + location.search)}`);
}
