import { AppError } from "../errors.ts";
import { scopes as allScopes, type Scope } from "../identity/caller.ts";
import { createKey } from "../identity/create-key.ts";
import { type KeyRow, listKeys } from "../identity/list-keys.ts";
import { revokeKey } from "../identity/revoke-key.ts";
import type { CommonFlags } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

export interface NewKeyFlags extends CommonFlags {
  name: string;
  scope: string;
  user?: string;
  expiresIn?: string;
}

/** Makes a key and prints it, this once. */
export async function createApiKey(flags: NewKeyFlags): Promise<number> {
  const { name, scope, user, expiresIn } = flags;
  const scopes = scopesOf(scope);
  const expiresInDays = expiresIn === undefined ? undefined : daysOf(expiresIn);
  return withDatabase(flags, async (pool) => {
    const { id, key } = await createKey(pool, {
      name,
      userId: user ?? null,
      scopes,
      expiresInDays,
    });
    return `${key}\nThis is key ${id}. It is stored nowhere: keep it now.`;
  });
}

export function showApiKeys(flags: CommonFlags & { json?: boolean }): Promise<number> {
  return withDatabase(flags, async (pool) => {
    const keys = await listKeys(pool);
    if (flags.json === true) return JSON.stringify(keys, undefined, 2);
    return keys.length === 0 ? "no keys" : keys.map(inWords).join("\n");
  });
}

export function revokeApiKey(id: number, flags: CommonFlags): Promise<number> {
  return withDatabase(flags, async (pool) => {
    if (await revokeKey(pool, id)) return `key ${id} has ended, with its sessions`;
    throw new AppError("no_such_key", `There is no key ${id} that has not ended already.`, {
      retry: "never",
    });
  });
}

/** "3  bmk_Ab1x…  the shop: orders, read of user 0b0e… (last used 2026-11-25; ends 2027-02-23)". */
function inWords({ id, hint, name, scopes, userId, ...times }: KeyRow): string {
  const { lastUsedAt, expiresAt, revokedAt } = times;
  const notes = [
    lastUsedAt === null ? "never used" : `last used ${dateOf(lastUsedAt)}`,
    ...(revokedAt !== null ? [`revoked ${dateOf(revokedAt)}`] : []),
    ...(expiresAt !== null && revokedAt === null
      ? [`${Number(expiresAt) <= Date.now() ? "ended" : "ends"} ${dateOf(expiresAt)}`]
      : []),
  ];
  const whose = userId === null ? "the service" : `user ${userId}`;
  return `${id}  ${hint}…  ${name}: ${scopes.join(", ")} of ${whose} (${notes.join("; ")})`;
}

const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);

function scopesOf(text: string): Scope[] {
  return text.split(",").map((word) => {
    const scope = allScopes.find((known) => known === word.trim());
    if (scope !== undefined) return scope;
    throw new AppError("bad_flags", `--scope takes ${allScopes.join(", ")}, not "${word}".`, {
      retry: "never",
    });
  });
}

function daysOf(text: string): number {
  const [, days] = /^([1-9]\d{0,3})d$/.exec(text) ?? [];
  if (days !== undefined) return Number(days);
  throw new AppError("bad_flags", `--expires-in wants days such as 90d, not "${text}".`, {
    retry: "never",
  });
}
