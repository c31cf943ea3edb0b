import { expect, test } from "vitest";

import { isPublicAddress } from "./public-address.ts";

test.each([
  "8.8.8.8",
  "93.184.216.34",
  "172.15.0.1",
  "172.32.0.1",
  "2606:4700:4700::1111",
  "::ffff:8.8.8.8",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["127.0.0.1", "loopback"],
  ["127.8.9.10", "loopback"],
  ["0.0.0.0", "this host"],
  ["10.0.0.1", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.1.1", "private"],
  ["169.254.169.254", "cloud metadata"],
  ["100.64.0.1", "carrier NAT"],
  ["192.0.2.1", "documentation"],
  ["198.18.0.1", "benchmarks"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["::1", "loopback"],
  ["::", "unspecified"],
  ["fd00::1", "unique local"],
  ["fe80::1", "link-local"],
  ["::ffff:127.0.0.1", "loopback as IPv6"],
  ["::ffff:7f00:1", "loopback as IPv6, in hex"],
  ["64:ff9b::7f00:1", "loopback behind NAT64"],
  ["2002:7f00:1::", "loopback as 6to4"],
  ["2130706433", "loopback as one number"],
  ["0x7f.1", "loopback in hex"],
  ["0177.0.0.1", "loopback in octal"],
  ["localhost", "a name, not an address"],
  ["", "nothing"],
])("%s is not public: %s", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
