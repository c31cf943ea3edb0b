import type { Find, SearchBrief } from "../../../book/scene.ts";
import { withArticle } from "../story/slots/articles.ts";
import type { SearchScene } from "./compose-scene.ts";
import type { SearchTheme } from "./theme.ts";

/** The picture in words, made from what was drawn. */
export function describeScene(
  brief: SearchBrief,
  theme: SearchTheme,
  scene: SearchScene,
  finds: readonly Find[],
): string {
  const time = scene.light === "dusk" ? "by lantern light" : "in bright light";
  const people = scene.pieces.filter(({ kind }) => kind === "person").length;
  const names = finds.filter(({ id }) => id !== "hero").map(({ label }) => label);
  const hero = brief.heroDescription
    ? `${brief.heroName}, ${brief.heroDescription},`
    : brief.heroName;
  return (
    `${capital(theme.place)} ${time}, with ${people > 60 ? "a great crowd" : "a crowd"} of animals and people. ` +
    `Hidden among them: ${hero} and ${listed(names)}.`
  );
}

export function listed(names: readonly string[]): string {
  const articled = names.map((name) => (/[^su]s$/.test(name) ? name : withArticle(name)));
  return articled.length < 2
    ? articled.join("")
    : `${articled.slice(0, -1).join(", ")} and ${articled.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
