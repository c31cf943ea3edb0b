import { expect, test } from "vitest";

import { createApiKey, revokeApiKey, showApiKeys } from "../../src/cli/keys.ts";
import { AppError } from "../../src/errors.ts";
import { identifyKey } from "../../src/identity/identify-key.ts";
import { openTestDatabase } from "../support/database.ts";
import { runBookmill } from "./run-bookmill.ts";
import { saidBy } from "./said-by.ts";

const { pool, url } = await openTestDatabase();
const ann = "00000000-0000-4000-8000-00000000000a";
const said = async (...args: string[]): Promise<string> => {
  const { code, output } = await runBookmill(args, { DATABASE_URL: url }).end();
  return `${output}(${code})`;
};
const listed = (): Promise<string> => saidBy(showApiKeys({ databaseUrl: url }));

test("a key is made, shown once, listed and revoked", async () => {
  const shop = ["--name", "the shop", "--scope", "orders,read", "--user", ann];
  const made = await said("keys", "create", ...shop, "--expires-in", "90d");
  const [key = ""] = made.split("\n");
  expect(made).toBe(`${key}\nThis is key 1. It is stored nowhere: keep it now.\n(0)`);
  expect((await identifyKey(pool, key)).account).toMatchObject({ userId: ann });
  const list = await listed();
  expect(list).toContain(
    `1  ${key.slice(0, 8)}…  the shop: orders, read of user ${ann} (last used `,
  );
  expect(list).toContain("; ends ");
  expect(list).not.toContain(key);
  expect(await said("keys", "revoke", "1")).toBe("key 1 has ended, with its sessions\n(0)");
  await expect(identifyKey(pool, key)).rejects.toThrow("not valid");
  expect(await listed()).toContain("; revoked ");
  const json = (await said("keys", "list", "--json")).replace("(0)", "");
  expect(JSON.parse(json)).toMatchObject([{ id: 1, scopes: ["orders", "read"], userId: ann }]);
});

test("what makes no sense is refused in words", async () => {
  const key = { databaseUrl: url, name: "x" };
  const refusals: [command: () => Promise<number>, words: string][] = [
    [() => createApiKey({ ...key, scope: "read" }), "give it --user"],
    [() => createApiKey({ ...key, scope: "orders,reads" }), 'admin, not "reads"'],
    [() => createApiKey({ ...key, scope: "read", user: "ann" }), "A user's id is a UUID"],
    [() => createApiKey({ ...key, scope: "admin", expiresIn: "soon" }), "wants days such as 90d"],
    [() => revokeApiKey(99, { databaseUrl: url }), "There is no key 99"],
  ];
  for (const [command, words] of refusals) {
    const refused = command();
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow(words);
  }
});

test("an open house on an address that others reach is refused before anything is started", async () => {
  const answer = await said("serve", "--host", "0.0.0.0");
  expect(answer).toMatch(/^bookmill: On 0\.0\.0\.0 everybody .*BOOKMILL_AUTH.*--allow-open/);
  expect(answer).toMatch(/\(1\)$/);
});
