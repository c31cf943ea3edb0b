export interface MailerTimes {
  /** How long after each failed attempt the next one is made, ms; after the last of them the mail has failed. */
  delaysMs: readonly number[];
  /** After it, a mail that nobody has noted anything about is sent again. */
  leaseMs: number;
  /** Between two looks. */
  pollMs: number;
  /** How long a stop waits for mails that are under way. */
  graceMs: number;
}

const minute = 60_000;

export const defaultMailerTimes: MailerTimes = {
  delaysMs: [minute, 5 * minute, 30 * minute, 120 * minute],
  leaseMs: minute,
  pollMs: 2000,
  graceMs: 5000,
};
