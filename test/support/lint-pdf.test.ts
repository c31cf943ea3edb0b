import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";

import { lintPdf } from "./lint-pdf.ts";

test("an ordinary PDF is full of faults", async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([630, 630]);
  page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0, 0) });
  page.drawText("Hello");
  const faults = await lintPdf(await pdf.save());
  for (const fault of [
    "not marked as tagged",
    "no language",
    "no structure tree",
    "page 1: 2 drawings outside marked content",
    "page 1: the trim is not inside the bleed",
    "font /Helvetica is not embedded",
  ]) {
    expect(faults).toContain(fault);
  }
});
