/** Jobs of nobody in particular count as one user. */
export const userKeyOf = (userId: string | null): string =>
  userId ?? "00000000-0000-0000-0000-000000000000";
