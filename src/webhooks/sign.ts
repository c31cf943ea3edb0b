import { createHmac } from "node:crypto";

export interface SignedParts {
  /** The message's, the same in every attempt. */
  id: string;
  /** Of this attempt, in whole seconds. */
  timestamp: number;
  body: string;
}

/** The header `webhook-signature`: one signature for each secret, the newest one's first. */
export function sign({ id, timestamp, body }: SignedParts, secrets: readonly string[]): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
      const hmac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
      return `v1,${hmac.digest("base64")}`;
    })
    .join(" ");
}
