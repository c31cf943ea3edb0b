import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

import { Unavailable } from "../errors.ts";

/** The Supabase project whose tokens count. */
export interface SupabaseProject {
  /** "https://<project>.supabase.co" */
  url: string;
  /** The legacy shared secret: with it, tokens that it has signed (HS256) count as well. */
  jwtSecret: string | undefined;
}

/** What a token is checked against. */
export interface TokenKeys {
  issuer: string;
  /** The only ones that are tried: a token does not choose how it is checked. */
  algorithms: string[];
  find: JWTVerifyGetKey;
}

/** Published keys are fetched when they are first needed, and kept for ten minutes. */
export function openTokenKeys({ url, jwtSecret }: SupabaseProject): TokenKeys {
  const issuer = `${url}/auth/v1`;
  const secret = jwtSecret === undefined ? undefined : new TextEncoder().encode(jwtSecret);
  const published = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return {
    issuer,
    algorithms: ["ES256", "RS256", ...(secret === undefined ? [] : ["HS256"])],
    async find(header, token) {
      // The secret checks nothing but HS256, and a published key never checks that: else everybody could sign with it.
      if (header.alg === "HS256" && secret !== undefined) return secret;
      try {
        return await published(header, token);
      } catch (cause) {
        if (isTokensFault(cause)) throw cause;
        const message = "Sign-in cannot be checked at the moment. Please try again shortly.";
        throw new Unavailable("token_keys_away", message, { cause });
      }
    },
  };
}

const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
