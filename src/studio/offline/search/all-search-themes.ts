import { forestSearch } from "../worlds/forest/search.ts";
import { oceanSearch } from "../worlds/ocean/search.ts";
import { spaceSearch } from "../worlds/space/search.ts";
import type { SearchTheme } from "./theme.ts";

export const allSearchThemes: readonly SearchTheme[] = [forestSearch, oceanSearch, spaceSearch];

export function searchThemeNamed(world: string): SearchTheme {
  const theme = allSearchThemes.find((each) => each.world === world);
  if (!theme) throw new Error(`no search scene for the world "${world}"`);
  return theme;
}
