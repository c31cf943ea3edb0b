import type { OrderDraft } from "./order-draft.ts";

const prefix = "bookmill.draft.";
const keyOf = (slot: string): string => prefix + slot;

/** Drafts on this device: a new book's ("new"), and one for each book that is started from. */
export const keptDraft = {
  /** Undefined when there is none, or storage is off. */
  read(slot: string): Partial<OrderDraft> | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slot)) ?? "null");
      return typeof kept === "object" && kept !== null ? kept : undefined;
    } catch {
      return undefined;
    }
  },
  write(slot: string, draft: OrderDraft): void {
    tryTo(() => localStorage.setItem(keyOf(slot), JSON.stringify(draft)));
  },
  clear(slot: string): void {
    tryTo(() => localStorage.removeItem(keyOf(slot)));
  },
  clearAll(): void {
    tryTo(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix)) localStorage.removeItem(key);
      }
    });
  },
};

/** Storage that is off or full: the draft lives as long as the page. */
function tryTo(keep: () => void): void {
  try {
    keep();
  } catch {
    // As said above.
  }
}
