import type { GenerateBookRequest } from "../../../src/contract/generate-book.ts";

/** A picture that was sent, of which the hero is to be made. */
export interface DraftDrawing {
  /** As an order names it. */
  url: string;
  /** Null: it came with the order of another book, as an address of the web. */
  uploadId: number | null;
  /** What the hero was when it was cut out. */
  description: string;
  /** When it is deleted; null of another book's. */
  expiresAt: string | null;
  /** Whether the cut-out was looked at and taken. */
  isTaken: boolean;
}

/** What has been answered so far. An empty text is no answer. */
export interface OrderDraft {
  name: string;
  type: string;
  ability: string;
  pronouns: NonNullable<GenerateBookRequest["pronouns"]>;
  friends: string[];
  drawing: DraftDrawing | null;
  world: string;
  adventure: string;
  format: string;
  age: NonNullable<GenerateBookRequest["age_group"]>;
  occasion: string;
  dedication: string;
  /** Who is told when the book has ended. */
  email: string;
  hasVoice: boolean;
  isLater: boolean;
  /** As `<input type="datetime-local">` has it. */
  moment: string;
  childProfileId: number | null;
  /** The order as it was sent, and under which key: sent again, it is the same book. `since` when, while no answer has come. */
  sent: { body: string; key: string; since: number | null } | null;
}

export const emptyDraft: OrderDraft = {
  name: "",
  type: "",
  ability: "",
  pronouns: "they",
  friends: [],
  drawing: null,
  world: "",
  adventure: "",
  format: "story_adventure",
  age: "3-6",
  occasion: "",
  dedication: "",
  email: "",
  hasVoice: true,
  isLater: false,
  moment: "",
  childProfileId: null,
  sent: null,
};
