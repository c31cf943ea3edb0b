/** One decision each, in their order. */
export const steps = ["who", "where", "what", "check"] as const;

export type Step = (typeof steps)[number];
