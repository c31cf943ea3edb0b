import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

import { blockedAddress, type FetchRules } from "./check-target.ts";

/** A DNS look-up that fails when any answer is an address we must not dial. */
export function guardedLookup(rules: FetchRules): LookupFunction {
  const trusted = rules.trustedHosts.map((host) => host.replace(/:\d+$/, ""));
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, answers) => {
      if (error) return done(error, []);
      const safe = trusted.includes(host) || answers.every(({ address }) => rules.allow(address));
      if (!safe) return done(blockedAddress(host), []);
      if (options.all) return done(null, answers);
      const [first] = answers;
      if (!first) return done(new Error("no address"), []);
      return done(null, first.address, first.family);
    });
  };
}
