/** One stage's part in the book's progress. */
export interface StageProgress {
  weight: number;
  /** 0–1; a skipped stage is left out of the list. */
  share: number;
}

/** 0–100, whole: the stages' shares by weight. 100 is kept for the moment when the job itself is complete. */
export function overallProgress(stages: readonly StageProgress[]): number {
  const whole = stages.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 0;
  const done = stages.reduce((sum, { weight, share }) => sum + weight * share, 0);
  return Math.min(99, Math.floor((100 * done) / whole));
}
