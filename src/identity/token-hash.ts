import { createHash } from "node:crypto";

/** What is stored in a secret's place, SHA-256 in hex. Looked up by index: a guess learns nothing from how long that takes. */
export const tokenHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
