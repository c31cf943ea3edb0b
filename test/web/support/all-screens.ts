import type { ServedBooks } from "./served-mill.ts";

export interface Screen {
  name: string;
  path(books: ServedBooks): string;
  /** On it once it stands. */
  ready: string;
}

const screen = (name: string, path: Screen["path"], ready = "main h1"): Screen => ({
  name,
  path,
  ready,
});

/** Every screen that one can go to, with finished books on the shelf. */
export const allScreens: readonly Screen[] = [
  screen("shelf", () => "/", "main img"),
  screen("make: who", () => "/make"),
  screen("make: where", () => "/make?step=where"),
  screen("make: what", () => "/make?step=what"),
  screen("make: look it over", () => "/make?step=check"),
  screen("making", ({ story }) => `/books/${story}/making`, ".making-sheet img"),
  screen("making of a search book", ({ search }) => `/books/${search}/making`, ".making-sheet img"),
  screen("book", ({ story }) => `/books/${story}`, "main img"),
  screen("search book", ({ search }) => `/books/${search}`, "main img"),
  screen("reader, cover", ({ story }) => `/books/${story}/read/cover`, "main img"),
  screen("reader, page", ({ story }) => `/books/${story}/read/2`, "main img"),
  screen("reader, end", ({ story }) => `/books/${story}/read/end`, "main h2"),
  screen("game", ({ search }) => `/books/${search}/play/1`),
  screen("grown-ups", () => "/grown-ups"),
  screen("sign in", () => "/sign-in"),
  screen("no such page", () => "/nowhere"),
  screen("no such book", () => "/books/999999999"),
  screen("workshop", () => "/workshop"),
  screen("workshop jobs", () => "/workshop/jobs", "main table:visible, main li:visible"),
  screen("workshop jobs, filtered", () => "/workshop/jobs?filter=state:failed"),
  screen("workshop job", ({ story }) => `/workshop/jobs/${story}`, ".ws-bar"),
  ...["out", "checks", "events", "runs"].map((tab) =>
    screen(
      `workshop job, ${tab}`,
      ({ story }) => `/workshop/jobs/${story}?stage=scene_creation&scene=2&try=1&tab=${tab}`,
      ".ws-bar",
    ),
  ),
  screen("workshop failures", () => "/workshop/failures"),
  screen("workshop workers", () => "/workshop/workers"),
  screen("workshop audit", () => "/workshop/audit"),
];
