import { randomBytes } from "node:crypto";

/** 256 bits of chance as 43 characters that fit into an address, a header and a cookie. */
export const newToken = (): string => randomBytes(32).toString("base64url");
