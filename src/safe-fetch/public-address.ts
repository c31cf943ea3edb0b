import ipaddr from "ipaddr.js";

/**
 * Whether an address belongs to the public internet. Everything else is refused: loopback, private networks, link-local
 * (the clouds' metadata service at 169.254.169.254), carrier NAT, multicast, and IPv4 dressed as IPv6 (mapped, 6to4, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  // Four decimal parts or IPv6 only: "0x7f.1" and "2130706433" are spellings of loopback that no honest URL uses.
  if (ipaddr.IPv4.isValid(address) && !ipaddr.IPv4.isValidFourPartDecimal(address)) return false;
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
