import { type Caller, scopes } from "./caller.ts";
import type { Gate } from "./gate.ts";

/** Everybody who reaches it is the owner: for loopback only. */
export function openGate(): Gate {
  const owner: Caller = { kind: "service", scopes: new Set(scopes), keyId: undefined };
  return { mode: "open", identify: () => Promise.resolve(owner), sign: (path) => path };
}
