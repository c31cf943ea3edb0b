import { randomBytes } from "node:crypto";

/** What an endpoint's messages are signed with, as Standard Webhooks writes it. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
