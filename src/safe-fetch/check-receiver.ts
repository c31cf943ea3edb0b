import { isIP } from "node:net";

import { Refused } from "../errors.ts";
import { bareHost, type FetchRules, isTrusted, portOf } from "./check-target.ts";
import { isPublicAddress } from "./public-address.ts";

/** Where messages may be sent: public addresses by https, and what the operator vouches for. */
export const receiverRules = (trustedHosts: readonly string[]): FetchRules => ({
  allow: isPublicAddress,
  trustedHosts,
  ports: [443, 8443],
});

/** The address of somebody who wants to be told → the URL to dial, or `Refused` with code `receiver_url` or `receiver_address`. */
export function checkReceiver(link: string, rules: FetchRules): URL {
  const url = URL.parse(link);
  if (!url) throw new Refused("receiver_url", "That is not a web address.");
  if (url.username || url.password) {
    throw new Refused("receiver_url", "The address must not hold a password.");
  }
  const trusted = isTrusted(url, rules);
  if (url.protocol !== "https:" && !(trusted && url.protocol === "http:")) {
    throw new Refused("receiver_url", "The address must start with https://.");
  }
  if (trusted) return url;
  if (!rules.ports.includes(portOf(url))) {
    throw new Refused("receiver_url", `The address must use port ${rules.ports.join(" or ")}.`);
  }
  // A name is judged by what it resolves to, when it is dialled; a literal address never reaches that look-up.
  const literal = bareHost(url);
  if (isIP(literal) && !rules.allow(literal)) throw blockedReceiver(url.hostname);
  return url;
}

export function blockedReceiver(host: string): Refused {
  return new Refused(
    "receiver_address",
    `We may not send to ${host}. Please use a public web address.`,
  );
}
