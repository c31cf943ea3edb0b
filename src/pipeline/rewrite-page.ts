import type { Changes, OwnWords } from "../book/changes.ts";
import type { Draft } from "../book/draft.ts";
import { pageText } from "../book/page-text.ts";
import { splitSentences } from "../book/split-sentences.ts";
import { type FieldFault, InvalidRequest } from "../errors.ts";
import { isSameText } from "./apply-changes.ts";
import type { OrderChecks } from "./parse-order.ts";

/** Characters of a paragraph. A page that is still too full is refused when it is printed. */
const longest = 600;

export interface PageEdit {
  page: number;
  /** The page as a whole when undefined. */
  sentence: number | undefined;
  text: string;
}

/**
 * The own words with one sentence or one whole page replaced, checked like an order's words. `draft` has the book's text as
 * the studio wrote it. Throws InvalidRequest.
 */
export function rewritePage(
  draft: Draft,
  texts: Changes["texts"],
  { page, sentence, text }: PageEdit,
  checks: OrderChecks,
): Changes["texts"] {
  const was = writtenText(draft, page);
  const own: OwnWords | undefined = texts[page];
  const now = own !== undefined && isSameText(was, own.was) ? own.is : was;
  const paragraphs =
    sentence === undefined ? paragraphsOf(text) : withSentence(now, { page, sentence, text });
  // Beside a search scene stands a single paragraph.
  const is = draft.story === undefined ? [paragraphs.join(" ")] : paragraphs;
  const faults = faultsOf(is, { now, draft, checks });
  if (faults.length > 0) throw refused(...faults);
  const { [page]: _old, ...others } = texts;
  return isSameText(was, is) ? others : { ...others, [page]: { was, is } };
}

function writtenText(draft: Draft, page: number): readonly string[] {
  const paragraphs = pageText(draft, page);
  if (paragraphs !== undefined) return paragraphs;
  const scenes = (draft.story ?? draft.searchText)?.scenes.length;
  throw refused({
    pointer: "/page",
    detail:
      scenes === undefined
        ? "The words of this book are yet to be written: please change them when they are there."
        : `This book has the pages 1 to ${scenes}.`,
  });
}

/** Paragraphs stand between blank lines. */
function paragraphsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** Sentences are counted through the page, as they are read aloud. */
function withSentence(
  paragraphs: readonly string[],
  { page, sentence, text }: { page: number; sentence: number; text: string },
): string[] {
  const whole = paragraphs.join("\n\n");
  const sentences = splitSentences(whole);
  const place = sentences[sentence - 1];
  if (place === undefined) {
    const detail = `Page ${page} has the sentences 1 to ${sentences.length}.`;
    throw refused({ pointer: "/sentence", detail });
  }
  const old = whole.slice(place.from, place.to);
  const gap = old.slice(old.trimEnd().length);
  const fresh = paragraphsOf(text).join(" ");
  return `${whole.slice(0, place.from)}${fresh}${gap}${whole.slice(place.to)}`.split("\n\n");
}

function faultsOf(
  is: readonly string[],
  { now, draft, checks }: { now: readonly string[]; draft: Draft; checks: OrderChecks },
): FieldFault[] {
  // The studio's own paragraphs may be longer: a small change must not be refused for that.
  const most = Math.max(longest, ...now.map(({ length }) => length));
  const details = is.flatMap((paragraph) => [
    ...(paragraph.length > most ? [`Please use at most ${most} characters in a paragraph.`] : []),
    ...unsettable(paragraph, checks),
    ...(isUnfit(paragraph, draft, checks) ? ["Please choose other words for this page."] : []),
  ]);
  return [...new Set(details)].map((detail) => ({ pointer: "/text", detail }));
}

function unsettable(paragraph: string, checks: OrderChecks): string[] {
  const missing = checks.unsettableCharacters(paragraph);
  if (missing.length === 0) return [];
  const list = missing.map((character) => `“${character}”`).join(", ");
  return [`Our book fonts cannot print ${list}. Please write it another way.`];
}

/** A page is held to what is asked of a friend's words: they are one line, and names may stand in them. */
function isUnfit(paragraph: string, { order }: Draft, checks: OrderChecks): boolean {
  const faults = checks.unfitText({ ...order, companions: [paragraph] });
  return faults.some(({ pointer }) => pointer.startsWith("/companions"));
}

function refused(...faults: FieldFault[]): InvalidRequest {
  return new InvalidRequest("invalid_request", "The page cannot be changed like this.", { faults });
}
