import type { Picture } from "../../book/scene.ts";
import { inkOn } from "../ink/inks.ts";
import { fitLabels } from "../layout/fit-labels.ts";
import { points } from "../layout/page-size.ts";
import { trayCell, trayNames } from "../layout/tray.ts";
import type { OpenedArt } from "./art-store.ts";
import { drawCentred, withSpaces } from "./draw-text.ts";
import { findWordings } from "./find-names.ts";
import { markList } from "./mark-list.ts";
import { refuseOverflow } from "./refuse-overflow.ts";
import type { Sheet } from "./sheet.ts";

const baseline = points(1968);

/** The names under the icons of a search picture's tray, at one size, on two lines where they must. */
export function setTrayNames(sheet: Sheet, picture: Picture, art: OpenedArt): void {
  const wordings = findWordings(picture.finds, sheet.book.heroName);
  const font = sheet.fonts.label(wordings.flat().join(""));
  const labels =
    fitLabels(wordings, font, {
      width: trayCell(0, wordings.length).width - 2.5,
      largest: 9,
      smallestOnOneLine: 7.5,
      smallestTogether: 6,
      smallest: 5,
    }) ?? refuseOverflow(sheet, wordings.flat());
  const colour = inkOn(art.light.under(trayNames));
  markList(
    sheet,
    labels.map(({ size, lines }, index) => ({
      body: () => {
        const { x } = trayCell(index, labels.length);
        const first = baseline - (lines.length - 1) * size * 0.5;
        for (const [line, text] of withSpaces(lines).entries()) {
          drawCentred(sheet, text, { x, y: first + line * size * 0.98 }, { font, size, colour });
        }
      },
    })),
  );
}
