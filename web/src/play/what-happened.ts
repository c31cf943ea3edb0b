import { play } from "../words/play.ts";
import { type Game, leftIn } from "./game.ts";

/** The line under the picture. */
export function whatHappened(game: Game): string {
  const left = leftIn(game).length;
  const { news } = game;
  switch (news?.kind) {
    case undefined:
      return game.found.length === 0 ? play.begin(left) : play.goOn(left);
    case "found":
      return play.found(news.find, left);
    case "known":
      return play.known(news.find);
    case "near":
      return play.near;
    case "nothing":
      return play.nothing;
    case "hint": {
      const said = play.hint(news.find, news.find.hints[news.level - 1] ?? "");
      return news.level === 3 ? play.glassGoes(said) : said;
    }
    default:
      return news satisfies never;
  }
}
