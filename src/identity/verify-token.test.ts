import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";

import { goodClaims, openTokenIssuer } from "../../test/support/token-issuer.ts";
import { NotAllowed, Unavailable } from "../errors.ts";
import { openTokenKeys } from "./token-keys.ts";
import { verifyToken } from "./verify-token.ts";

const ann = "00000000-0000-4000-8000-00000000000a";
const issuer = await openTokenIssuer();
const keys = openTokenKeys({ url: issuer.url, jwtSecret: undefined });
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;
const hs256 = (secret: string, claims = goodClaims(issuer.url, ann)): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", kid: "first" })
    .sign(new TextEncoder().encode(secret));

test("a good token shows its user, who may order and read, until it ends", async () => {
  const exp = seconds(3600);
  const proof = await verifyToken(await issuer.token(ann.toUpperCase(), { exp }), keys);
  expect(proof).toEqual({
    account: {
      kind: "user",
      userId: ann,
      scopes: new Set(["orders", "read"]),
      keyId: undefined,
      byCookie: false,
    },
    expiresAt: new Date(exp * 1000),
  });
});

test("the role service_role is the service itself, and needs no user", async () => {
  const token = await issuer.token(ann, { role: "service_role", sub: undefined });
  expect((await verifyToken(token, keys)).account).toMatchObject({ kind: "service" });
});

test("a hundred tokens at once, and again, need one fetch of the keys", async () => {
  const fresh = openTokenKeys({ url: issuer.url, jwtSecret: undefined });
  const before = issuer.fetches();
  const token = await issuer.token(ann);
  const many = (): Promise<unknown> =>
    Promise.all(Array.from({ length: 100 }, () => verifyToken(token, fresh)));
  await many();
  await many();
  expect(issuer.fetches() - before).toBe(1);
});

const other = await generateKeyPair("ES256");
const changed = (token: string, claims: object): string => {
  const [header, , signature] = token.split(".");
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
};
const bob = "00000000-0000-4000-8000-00000000000b";

test.each<[what: string, token: () => Promise<string>]>([
  ["expired", () => issuer.token(ann, { exp: seconds(-31) })],
  ["without an end", () => issuer.token(ann, { exp: undefined })],
  ["not valid yet", () => issuer.token(ann, { nbf: seconds(60) })],
  ["for another audience", () => issuer.token(ann, { aud: "anon" })],
  ["without an audience", () => issuer.token(ann, { aud: undefined })],
  ["of another issuer", () => issuer.token(ann, { iss: "https://example.org/auth/v1" })],
  ["of an anonymous role", () => issuer.token(ann, { role: "anon" })],
  ["without a role", () => issuer.token(ann, { role: undefined })],
  ["without a user", () => issuer.token(ann, { sub: undefined })],
  ["for what is no UUID", () => issuer.token("ann' or true --")],
  ["of an unknown key", () => issuer.token(ann, {}, "second")],
  [
    "signed by another key under a known name",
    () =>
      new SignJWT(goodClaims(issuer.url, ann))
        .setProtectedHeader({ alg: "ES256", kid: "first" })
        .sign(other.privateKey),
  ],
  ["signed HS256 with the public key's text", () => hs256(issuer.publicPem)],
  ["not signed at all", async () => new UnsecuredJWT(goodClaims(issuer.url, ann)).encode()],
  ["tampered", async () => changed(await issuer.token(ann), goodClaims(issuer.url, bob))],
  ["no token", async () => "abc"],
  ["no token either", async () => "a.b.c"],
  ["empty parts", async () => ".."],
])("refused: a token %s", async (_what, token) => {
  const answer = verifyToken(await token(), keys);
  await expect(answer).rejects.toThrow(NotAllowed);
  await expect(answer).rejects.toMatchObject({ code: "bad_credentials" });
});

test("with the legacy secret what is signed with it counts as well, and without it never", async () => {
  const secret = "a legacy secret of more than 32 characters";
  const legacy = openTokenKeys({ url: issuer.url, jwtSecret: secret });
  const { account } = await verifyToken(await hs256(secret), legacy);
  expect(account).toMatchObject({ kind: "user", userId: ann });
  await expect(verifyToken(await hs256(`${secret}!`), legacy)).rejects.toThrow(NotAllowed);
  await expect(verifyToken(await hs256(issuer.publicPem), legacy)).rejects.toThrow(NotAllowed);
  expect((await verifyToken(await issuer.token(ann), legacy)).account).toEqual(account);
  await expect(verifyToken(await hs256(secret), keys)).rejects.toThrow(NotAllowed);
});

test("keys that cannot be fetched are trouble of ours, not a bad token", async () => {
  const nowhere = openTokenKeys({ url: "http://127.0.0.1:1", jwtSecret: undefined });
  const broken = openTokenKeys({ url: issuer.url, jwtSecret: undefined });
  await expect(
    verifyToken(await issuer.token(ann, goodClaims("http://127.0.0.1:1", ann)), nowhere),
  ).rejects.toThrow(Unavailable);
  issuer.answer(500);
  await expect(verifyToken(await issuer.token(ann), broken)).rejects.toThrow(Unavailable);
  issuer.answer(200);
  expect(await verifyToken(await issuer.token(ann), broken)).toBeDefined();
});
