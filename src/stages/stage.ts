import type { Artifact } from "../book/artifact.ts";
import type { Book } from "../book/book.ts";
import type { Draft, DraftKey } from "../book/draft.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { Studio } from "../studio/studio.ts";

/** A named step of a book: data, and one function that is given all it depends on. */
export interface Stage<Input = unknown, Value = unknown> {
  /** The seed's key: "scene_creation". */
  name: string;
  /** Done once for the book, or once for each scene or page, side by side. */
  per: "book" | "scene" | "page";
  /** Its share of the book's progress, against the other stages' weights. */
  weight: number;
  needs: readonly DraftKey[];
  gives: readonly DraftKey[];
  /** Why the order does without this stage, or undefined when it does not. */
  skipped?(draft: Draft): string | undefined;
  /** All that the result depends on, as plain data: its hash is the key under which the result is kept. */
  input(draft: Draft, part: number): Input;
  run(input: Input, tools: StageTools): Promise<StepResult<Value>>;
  /** The draft with the step's value in it. */
  add(draft: Draft, part: number, value: Value): Draft;
}

export interface StepResult<Value> {
  value: Value;
  /** What was put on the shelf, under the names by which the book's reader finds it. */
  files: readonly NamedFile[];
}

export interface NamedFile {
  /** "scene-1.webp" */
  name: string;
  artifact: Artifact;
}

export interface StageTools {
  studio: Studio;
  shelf: Shelf;
  /** Address → a PNG that is safe to work on. */
  fetchPicture: (url: string, signal: AbortSignal) => Promise<Uint8Array>;
  printBook: PrintBook;
  signal: AbortSignal;
  /** 0–1 of this step. */
  progress: (share: number) => void;
  /** A step of another stage done again within this one (a rejected scene), kept under its own key. */
  again<Value>(
    key: { stageName: string; part: number; try: number },
    input: unknown,
    run: () => Promise<StepResult<Value>>,
  ): Promise<Value>;
}

/** Prints a book as one of the press's outputs; runs off the main thread. */
export type PrintBook = (
  request: { output: string; book: Book },
  tools: { load(artifact: Artifact): Promise<Uint8Array>; signal: AbortSignal },
) => Promise<{ fileName: string; mediaType: string; bytes: Uint8Array; pages: number }>;

/** Ties the types of one stage together; the list of a format then holds them as plain `Stage`. */
export function defineStage<Input, Value>(stage: Stage<Input, Value>): Stage {
  // A stage's value goes through jsonb and comes back to its own `add` only: the one place where its type is trusted.
  return stage as unknown as Stage;
}
