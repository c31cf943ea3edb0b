import { runFlite } from "./run-flite.ts";

/** Words in one flite call; its token list is not made for whole pages. */
const batch = 60;

/**
 * The phones of each spoken word. The fast voice says them as a list: each comma makes a pause, so the groups
 * are known. Nothing is kept between pages, so a page's timing never depends on the page read before it.
 */
export async function phonesOfWords(words: readonly string[]): Promise<Map<string, string[]>> {
  const distinct = [...new Set(words)];
  const phones = new Map<string, string[]>();
  for (let i = 0; i < distinct.length; i += batch) {
    const some = distinct.slice(i, i + batch);
    const groups = await groupsOf(`${some.join(", ")}.`);
    for (const [n, word] of some.entries()) {
      const counted =
        groups.length === some.length ? groups[n] : (await groupsOf(`${word}.`)).flat();
      phones.set(word, counted ?? []);
    }
  }
  return phones;
}

async function groupsOf(text: string): Promise<string[][]> {
  const { stdout } = await runFlite(["-voice", "kal", "-ps", "-t", text, "-o", "none"]);
  const groups: string[][] = [[]];
  for (const phone of stdout.trim().split(/\s+/u)) {
    if (phone === "pau") groups.push([]);
    else groups.at(-1)?.push(phone);
  }
  return groups.filter((group) => group.length > 0);
}
