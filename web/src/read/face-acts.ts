import type { ReactNode } from "react";

/** What the faces of a book can do. */
export interface FaceActs {
  readToMe: () => void;
  readMyself: () => void;
  readAgain: () => void;
  /** Parts of other rooms that stand on the cover. */
  keep: ReactNode;
}
