export interface ProblemKind {
  status: number;
  title: string;
  /** What happened, for whoever meets the code. */
  meaning: string;
  /** What to do about it. */
  remedy: string;
}
