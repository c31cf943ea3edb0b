export interface SqlText {
  /** Where in the file it begins. */
  at: number;
  text: string;
}

/** The SQL of a TypeScript file (its sql`…` templates) or of a migration (the bodies of its functions). */
export function sqlTextsOf(file: string, source: string): SqlText[] {
  if (file.endsWith(".sql")) {
    return [...source.matchAll(/\bas \$\$(.*?)\$\$/gs)].map((match) => ({
      at: match.index + match[0].indexOf(match[1] ?? ""),
      text: match[1] ?? "",
    }));
  }
  const texts: SqlText[] = [];
  const opening = /\bsql`/g;
  for (let match = opening.exec(source); match !== null; match = opening.exec(source)) {
    const at = match.index + match[0].length;
    const end = endOfLiteral(source, at);
    // From its beginning on: a template in a template has faults of its own.
    texts.push({ at, text: source.slice(at, end) });
    opening.lastIndex = at;
  }
  return texts;
}

/** A template may hold `${…}` with templates of its own. */
function endOfLiteral(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "`") return at;
    if (source.startsWith("${", at)) at = endOfHole(source, at + 2);
  }
  return source.length;
}

function endOfHole(source: string, from: number): number {
  let open = 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "`") at = endOfLiteral(source, at + 1);
    else if (source[at] === "{") open++;
    else if (source[at] === "}" && --open === 0) return at;
  }
  return source.length;
}
