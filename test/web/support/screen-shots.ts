import type { Browser } from "playwright-core";

import { allScreens } from "./all-screens.ts";
import { makeTwoBooks } from "./make-two-books.ts";
import { openServedMill, type ServedBooks, type ServedMill } from "./served-mill.ts";
import { type Theme, visit } from "./visit.ts";

/** Twelve that show the same whenever they are taken. */
export const pictured = [
  "shelf",
  "make: who",
  "make: where",
  "make: what",
  "make: look it over",
  "making",
  "book",
  "reader, cover",
  "reader, page",
  "reader, end",
  "game",
  "sign in",
];

/** "reader, page" → "reader-page" */
export const fileNameOf = (screen: string): string => screen.replaceAll(/[^a-z]+/g, "-");

/** A service of its own, with the two books and nothing else. */
export async function openPicturedMill(): Promise<{ mill: ServedMill; books: ServedBooks }> {
  const mill = await openServedMill();
  return { mill, books: await makeTwoBooks(mill) };
}

/** One screen as PNG. To be compared with another day's, days are painted over. */
export async function shoot(
  browser: Browser,
  url: string,
  books: ServedBooks,
  what: { screen: string; theme: Theme; width: number; height: number; isCompared?: boolean },
): Promise<Buffer> {
  const { screen: name, isCompared = false, ...how } = what;
  const screen = allScreens.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`there is no screen ${name}`);
  const { page, close } = await visit(browser, url, { ...how, reducedMotion: "reduce" });
  await page.goto(screen.path(books), { waitUntil: "networkidle" });
  await page.locator(screen.ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const days = isCompared ? [page.locator(".shelf-note, time")] : [];
  const shot = await page.screenshot({ mask: days, maskColor: "#888888" });
  await close();
  return shot;
}
