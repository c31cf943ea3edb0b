import { points, type Area } from "./page-size.ts";

/** Picture units. The illustrator draws the tray's icons in these places, in the order of the picture's finds. */
const trayLeft = 150;
const trayWidth = 1800;
const iconMiddle = 1874;
const largestPlate = 70;

export interface TrayCell {
  /** Middle of the icon. */
  x: number;
  y: number;
  /** Of the round plate that the icon lies on. */
  radius: number;
  /** From one icon to the next. */
  width: number;
}

/** Where the icon of one of `count` things to find stands, in points. */
export function trayCell(index: number, count: number): TrayCell {
  const width = trayWidth / count;
  return {
    x: points(trayLeft + width * (index + 0.5)),
    y: points(iconMiddle),
    radius: points(Math.min(largestPlate, width / 2 - 7)),
    width: points(width),
  };
}

/** The strip of the picture that holds the icons; the names below it are left out. Points. */
export const trayStrip: Area = {
  x: points(trayLeft),
  y: points(iconMiddle - largestPlate),
  width: points(trayWidth),
  height: points(largestPlate * 2),
};

/** The strip of the tray where the names stand. Points. */
export const trayNames: Area = {
  x: points(trayLeft),
  y: points(1934),
  width: points(trayWidth),
  height: points(46),
};
