export interface Mutation {
  /** Where in the text it begins, and what stands there. */
  at: number;
  original: string;
  replacement: string;
  kind: "condition" | "order" | "lock" | "step";
}

interface Token {
  text: string;
  at: number;
  /** Parentheses around it. */
  depth: number;
}

/** Where a condition, or a list of order keys, ends at its own depth. */
const ends = new Set(
  "where and or order group having limit for returning union on join cross left inner set from select then when else end as loop window into".split(
    " ",
  ),
);

/**
 * Every small fault that can be made in one SQL text: a condition left out, an order key turned around, a lock clause (or
 * only its `skip locked`) left out, a `+ 1` that adds nothing. `${…}` of a template counts as one word.
 */
export function mutationsOf(text: string): Mutation[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index) => [
    ...conditionsAt(text, tokens, index),
    ...firstConditionAt(text, tokens, index),
    ...orderKeysAt(text, tokens, index),
    ...lockAt(text, tokens, index),
    ...stepAt(tokens, index, token),
  ]);
}

function conditionsAt(text: string, tokens: readonly Token[], index: number): Mutation[] {
  const token = tokens[index];
  const word = token?.text.toLowerCase();
  if (token === undefined || !["where", "on", "and", "having"].includes(word ?? "")) return [];
  // "between 1 and 10", "on conflict", "insert on", "rows between": no conditions.
  if (tokens[index + 1]?.text.toLowerCase() === "conflict") return [];
  if (word === "and" && isBetween(tokens, index)) return [];
  const first = tokens[index + 1];
  const last = tokens[endOf(tokens, index + 1, token.depth) - 1];
  if (first === undefined || last === undefined || last.at < first.at) return [];
  const original = text.slice(first.at, last.at + last.text.length);
  if (original === "true") return [];
  return [{ at: first.at, original, replacement: "true", kind: "condition" }];
}

/** Of `a and b` that no where, on or having begins: in parentheses, in a case, or the beginning of a text. */
function firstConditionAt(text: string, tokens: readonly Token[], index: number): Mutation[] {
  const token = tokens[index];
  const before = tokens[index - 1];
  const begins =
    before === undefined ||
    before.text === "(" ||
    ["when", "or"].includes(before.text.toLowerCase());
  if (token === undefined || !begins || !/[\p{L}_$(]/u.test(token.text)) return [];
  const end = endOf(tokens, index, token.depth);
  const last = tokens[end - 1];
  if (end <= index || last === undefined || tokens[end]?.text.toLowerCase() !== "and") return [];
  if (tokens[end]?.depth !== token.depth || isBetween(tokens, end)) return [];
  const original = text.slice(token.at, last.at + last.text.length);
  return [{ at: token.at, original, replacement: "true", kind: "condition" }];
}

function isBetween(tokens: readonly Token[], index: number): boolean {
  const depth = tokens[index]?.depth;
  for (let before = index - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token === undefined || token.depth < (depth ?? 0)) return false;
    if (token.depth > (depth ?? 0)) continue;
    if (token.text.toLowerCase() === "between") return true;
    if (ends.has(token.text.toLowerCase())) return false;
  }
  return false;
}

function orderKeysAt(text: string, tokens: readonly Token[], index: number): Mutation[] {
  const token = tokens[index];
  if (token?.text.toLowerCase() !== "order" || tokens[index + 1]?.text.toLowerCase() !== "by")
    return [];
  const end = endOf(tokens, index + 2, token.depth);
  const keys: Token[][] = [[]];
  for (const part of tokens.slice(index + 2, end)) {
    if (part.text === "," && part.depth === token.depth) keys.push([]);
    else keys.at(-1)?.push(part);
  }
  return keys.flatMap((key) => {
    const [first] = key;
    const last = key.at(-1);
    if (first === undefined || last === undefined) return [];
    const original = text.slice(first.at, last.at + last.text.length);
    const turned = /\bdesc$/i.test(original)
      ? original.replace(/\s*desc$/i, "")
      : `${original} desc`;
    return [{ at: first.at, original, replacement: turned, kind: "order" as const }];
  });
}

const lock = /^for (?:no key )?(?:update|key share|share)(?: of \w+)?(?: skip locked)?(?!\w)/;

function lockAt(text: string, tokens: readonly Token[], index: number): Mutation[] {
  const token = tokens[index];
  if (token?.text.toLowerCase() !== "for") return [];
  const rest = text.slice(token.at).replace(/\s+/g, " ").toLowerCase();
  const clause = lock.exec(rest)?.[0];
  const last = tokens[index + (clause?.split(" ").length ?? 0) - 1];
  if (clause === undefined || last === undefined) return [];
  const original = text.slice(token.at, last.at + last.text.length);
  const without = { at: token.at, original, replacement: "", kind: "lock" as const };
  return clause.endsWith("skip locked")
    ? [without, { ...without, replacement: original.replace(/\s+skip locked$/i, "") }]
    : [without];
}

function stepAt(tokens: readonly Token[], index: number, token: Token): Mutation[] {
  const next = tokens[index + 1];
  if (!["+", "-"].includes(token.text) || next?.text !== "1") return [];
  return [{ at: next.at, original: "1", replacement: "0", kind: "step" }];
}

/** The index of the first token that no longer belongs to what begins at `from`. */
function endOf(tokens: readonly Token[], from: number, depth: number): number {
  let cases = 0;
  for (let index = from; index < tokens.length; index++) {
    const { text, depth: at } = tokens[index] ?? { text: "", depth: 0 };
    if (at < depth || (at === depth && text === ";")) return index;
    if (at > depth) continue;
    const word = text.toLowerCase();
    if (word === "case") cases++;
    else if (word === "end" && cases > 0) cases--;
    else if (cases === 0 && ends.has(word) && !isDistinctFrom(tokens, index)) return index;
  }
  return tokens.length;
}

/** "is distinct from", "extract(epoch from …)": no beginning of a from clause. */
function isDistinctFrom(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.text.toLowerCase() === "from" &&
    tokens[index - 1]?.text.toLowerCase() === "distinct"
  );
}

/** Words, numbers, strings, signs and whole `${…}`; comments are left out. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /--[^\n]*|'(?:[^']|'')*'|\$\{|[\p{L}_][\p{L}\p{N}_.]*|\d+|[<>=!:|]+|\S/gu;
  let depth = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    let [word] = match;
    if (word.startsWith("--")) continue;
    if (word === "${") {
      word = text.slice(match.index, endOfTemplate(text, match.index));
      pattern.lastIndex = match.index + word.length;
    }
    if (word === ")" || word === "]") depth--;
    tokens.push({ text: word, at: match.index, depth });
    if (word === "(" || word === "[") depth++;
  }
  return tokens;
}

function endOfTemplate(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") open++;
    if (text[at] === "}" && --open === 0) return at + 1;
  }
  return text.length;
}
