import { isIP } from "node:net";

import { Refused } from "../errors.ts";

export interface FetchRules {
  /** Decides on every address that is about to be dialled. */
  allow: (address: string) => boolean;
  /** "host" or "host:port" that the operator vouches for: any address, any port. */
  trustedHosts: readonly string[];
  ports: readonly number[];
}

/** A link or redirect → the URL to dial, or `Refused`. `from` is the page that redirected here. */
export function checkTarget(link: string, from: URL | null, rules: FetchRules): URL {
  const url = from ? URL.parse(link, from.href) : URL.parse(link);
  if (!url) {
    throw new Refused("picture_url", "That is not a web address. Please paste the picture's link.");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new Refused("picture_url", "The picture's address must start with https://.");
  }
  if (url.username || url.password) {
    throw new Refused("picture_url", "The picture's address must not hold a password.");
  }
  if (isTrusted(url, rules)) return url;
  if (!rules.ports.includes(portOf(url))) throw blockedAddress(url.hostname);
  // Literal addresses never reach the look-up, so they are judged here.
  const literal = bareHost(url);
  if (isIP(literal) && !rules.allow(literal)) throw blockedAddress(url.hostname);
  return url;
}

export function blockedAddress(host: string): Refused {
  return new Refused(
    "picture_address",
    `We may not fetch pictures from ${host}. Please use a public web address.`,
  );
}

/** Whether the operator vouches for this very target: "intern:8443" says nothing about port 80 of intern. */
export function isTrusted(url: URL, { trustedHosts }: Pick<FetchRules, "trustedHosts">): boolean {
  const host = bareHost(url);
  const port = portOf(url);
  const names = [host, url.hostname, `${url.hostname}:${port}`];
  return trustedHosts.some((trusted) => names.includes(trusted.toLowerCase()));
}

/** An IPv6 address without its brackets. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

export function portOf(url: URL): number {
  return url.port ? Number(url.port) : url.protocol === "https:" ? 443 : 80;
}
