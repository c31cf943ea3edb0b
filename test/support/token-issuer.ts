import { once } from "node:events";
import { createServer } from "node:http";

import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll } from "vitest";

export interface TokenIssuer {
  /** The project's address, as SUPABASE_URL names it. */
  url: string;
  /** The public key's PEM: everybody may know it. */
  publicPem: string;
  /** How often the published keys were fetched. */
  fetches: () => number;
  /** What the address of the keys answers with from now on; 200 unless said otherwise. */
  answer: (status: number) => void;
  /** A good access token of the user; whatever is named otherwise. */
  token: (userId: string, otherwise?: Record<string, unknown>, kid?: string) => Promise<string>;
}

/** A Supabase project's sign-in as far as we see it: an address with public keys, and tokens signed by one of them. */
export async function openTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: "first", alg: "ES256", use: "sig" }];
  let fetched = 0;
  let status = 200;
  const server = createServer((request, response) => {
    if (request.url === "/auth/v1/.well-known/jwks.json") fetched++;
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify({ keys }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url,
    publicPem: await exportSPKI(publicKey),
    fetches: () => fetched,
    answer: (next) => void (status = next),
    token: (userId, otherwise = {}, kid = "first") =>
      new SignJWT({ ...goodClaims(url, userId), ...otherwise })
        .setProtectedHeader({ alg: "ES256", kid, typ: "JWT" })
        .sign(privateKey),
  };
}

/** What a token says when it is good for an hour. */
export function goodClaims(url: string, userId: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const aud = "authenticated";
  return { iss: `${url}/auth/v1`, aud, role: aud, sub: userId, iat: now, exp: now + 3600 };
}
