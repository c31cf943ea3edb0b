import { expect, test } from "vitest";

import { Refused } from "../errors.ts";
import { checkTarget, isTrusted } from "./check-target.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPublicAddress } from "./public-address.ts";

/** Asks the system's resolver about localhost; nothing is dialled. */
function lookUp(link: string, trustedHosts: readonly string[]): Promise<Error | null> {
  const rules = { allow: isPublicAddress, trustedHosts, ports: [80, 443] };
  const target = checkTarget(link, null, rules);
  return new Promise((done) => {
    guardedLookup(target, rules)(target.hostname, { all: true }, (error) => done(error));
  });
}

test("trust in one port of a name is no trust in its other ports", async () => {
  expect(await lookUp("http://localhost/a.png", ["localhost:8443"])).toBeInstanceOf(Refused);
  expect(await lookUp("https://localhost:8443/a.png", ["localhost:8443"])).toBeNull();
});

test("trust in a name without a port covers every port", async () => {
  expect(await lookUp("http://localhost/a.png", ["localhost"])).toBeNull();
  expect(await lookUp("http://localhost:9000/a.png", ["localhost"])).toBeNull();
});

test.each([
  ["https://intern/", ["intern:443"], true],
  ["http://intern/", ["intern:443"], false],
  ["http://intern/", ["Intern"], true],
  ["http://[::1]:9000/", ["::1"], true],
  ["http://[::1]:9000/", ["[::1]:9000"], true],
  ["http://[::1]/", ["[::1]:9000"], false],
  ["http://[::]/", ["::1"], false],
  ["http://not-intern/", ["intern"], false],
])("%s with %j trusted: %s", (link, trustedHosts, expected) => {
  expect(isTrusted(new URL(link), { trustedHosts })).toBe(expected);
});
