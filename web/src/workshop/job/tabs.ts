/** What the inspector can show. */
export const tabs = ["in", "out", "checks", "events", "runs"] as const;

export type Tab = (typeof tabs)[number];
