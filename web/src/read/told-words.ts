/**
 * The words of a face and where they stand in what is read of it: a paragraph that is read says in `data-from` where it
 * begins there.
 */
export function rangeOfTold(words: Element, from: number, to: number): Range | undefined {
  for (const told of words.querySelectorAll<HTMLElement>(".told")) {
    const start = Number(told.dataset["from"]);
    const length = told.textContent.length;
    if (from < start || from >= start + length) continue;
    const range = document.createRange();
    const first = placeIn(told, from - start);
    const last = placeIn(told, Math.min(to - start, length));
    if (first === undefined || last === undefined) return undefined;
    range.setStart(...first);
    range.setEnd(...last);
    return range;
  }
  return undefined;
}

/** The paragraph that is read there, and where it begins. */
export function toldAround(
  words: Element,
  at: number,
): { text: string; start: number } | undefined {
  for (const told of words.querySelectorAll<HTMLElement>(".told")) {
    const start = Number(told.dataset["from"]);
    const text = told.textContent;
    if (at >= start && at < start + text.length) return { text, start };
  }
  return undefined;
}

/** Where in what is read one has tapped; undefined beside the words. */
export function toldAt(words: Element, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  const told = caret?.node.parentElement?.closest<HTMLElement>(".told");
  if (caret === undefined || told == null || !words.contains(told)) return undefined;
  const range = document.createRange();
  range.setStart(told, 0);
  range.setEnd(caret.node, caret.offset);
  return Number(told.dataset["from"]) + range.toString().length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  // WebKit's older name for it.
  const older: { caretRangeFromPoint?: (x: number, y: number) => Range | null } = document;
  const range = older.caretRangeFromPoint?.(x, y);
  return range == null ? undefined : { node: range.startContainer, offset: range.startOffset };
}

function placeIn(told: Element, at: number): [Node, number] | undefined {
  const texts = document.createTreeWalker(told, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return undefined;
}
