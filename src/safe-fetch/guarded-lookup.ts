import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

import { blockedAddress, isTrusted, type FetchRules } from "./check-target.ts";

/**
 * A DNS look-up that fails when any answer is an address we must not dial. For one target only: the look-up is told the name but
 * not the port, so trust in "intern:8443" must be decided before it.
 */
export function guardedLookup(
  target: URL,
  rules: FetchRules,
  blocked: (host: string) => Error = blockedAddress,
): LookupFunction {
  const trusted = isTrusted(target, rules);
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, answers) => {
      if (error) return done(error, []);
      const safe = trusted || answers.every(({ address }) => rules.allow(address));
      if (!safe) return done(blocked(host), []);
      if (options.all) return done(null, answers);
      const [first] = answers;
      if (!first) return done(new Error("no address"), []);
      return done(null, first.address, first.family);
    });
  };
}
