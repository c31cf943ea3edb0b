/** The words that lie open, not those on the leaf in the air. */
export const liveWords = (desk: Element): HTMLElement | null =>
  desk.querySelector<HTMLElement>(".book > .spread > .after .words");
