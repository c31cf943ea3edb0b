/** What of a scene was found on this device. A picture that was painted anew is another game: its run has another number. */
interface Game {
  jobId: number;
  scene: number;
}

const keyOf = ({ jobId, scene }: Game): string => `bookmill.game.${jobId}.${scene}`;

/** The ids of what was found, in the order in which it was. */
export function readGame(game: Game): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(game)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function keepGame(game: Game, found: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(game), JSON.stringify(found));
  } catch {
    // Storage is off: the game lasts as long as the page.
  }
}
