/** Which of so many users a job belongs to: by chance, but the same user for the same job in every process and run. */
export function userOf(key: number, users: number): number {
  if (users === 0) return 0;
  // Two rounds of multiply and fold scatter neighbouring keys over all users.
  let mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % users;
}
