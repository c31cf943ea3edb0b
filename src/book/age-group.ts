/** Reading bands on the wire. Each maps to one level of words, type and puzzle. */
export const ageGroups = ["0-2", "3-6", "7-10", "11-12"] as const;

export type AgeGroup = (typeof ageGroups)[number];
