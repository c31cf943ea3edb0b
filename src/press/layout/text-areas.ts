import { areaOf } from "./page-size.ts";

/**
 * Where words stand on each kind of page, so that they never meet the art. The illustrator keeps the other side of
 * this agreement: art below y = 1500 units on text pages, below 1000 on the title, 900 on "meet the hero", 1250 at
 * the end, and sprigs only in the upper corners.
 */
export const textAreas = {
  halfTitle: areaOf({ x: 330, y: 620, w: 1440, h: 520 }),
  title: areaOf({ x: 270, y: 290, w: 1560, h: 690 }),
  dedication: areaOf({ x: 390, y: 560, w: 1320, h: 820 }),
  text: areaOf({ x: 300, y: 330, w: 1500, h: 1170 }),
  meetTheHero: areaOf({ x: 330, y: 260, w: 1440, h: 620 }),
  searchIntro: areaOf({ x: 270, y: 340, w: 1560, h: 1390 }),
  drawYourOwn: areaOf({ x: 300, y: 300, w: 1500, h: 1390 }),
  end: areaOf({ x: 330, y: 420, w: 1440, h: 800 }),
  colophon: areaOf({ x: 420, y: 560, w: 1260, h: 1130 }),
  keyPanel: areaOf({ x: 135, y: 1776, w: 1830, h: 234 }),
  /** Where words may go in a picture that names no place for them: above and below the action. */
  pictureBands: [
    areaOf({ x: 240, y: 165, w: 1620, h: 330 }),
    areaOf({ x: 240, y: 1620, w: 1620, h: 330 }),
  ],
} as const;
