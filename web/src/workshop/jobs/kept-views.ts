/** Filters that this device keeps under a name. */
export interface View {
  name: string;
  filter: string;
}

const key = "bookmill.workshop.views";

const isView = (kept: unknown): kept is View =>
  typeof kept === "object" &&
  kept !== null &&
  "name" in kept &&
  typeof kept.name === "string" &&
  "filter" in kept &&
  typeof kept.filter === "string";

export function readViews(): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

export function writeViews(views: readonly View[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(views));
  } catch {
    // Storage is off: they hold as long as the page.
  }
}
