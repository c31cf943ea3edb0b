import { isIPv4 } from "node:net";

/** True for names of this machine alone, as `--host` or a URL writes them. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" ||
  host === "::1" ||
  host === "[::1]" ||
  (isIPv4(host) && host.startsWith("127."));
