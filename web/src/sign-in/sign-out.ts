import { keptDraft } from "../make/kept-draft.ts";
import { base } from "../place.ts";
import { wire } from "../server.ts";

/** Ends the session; what this device keeps of it (drafts, books for offline) goes with it, and a new page forgets the rest. */
export async function signOut(): Promise<void> {
  await wire.send("/api/session", { method: "DELETE" });
  keptDraft.clearAll();
  const { dropAllKept } = await import("../offline/drop-all-kept.ts");
  await dropAllKept();
  location.assign(`${base}/sign-in`);
}
