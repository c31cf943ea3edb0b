import type { Output } from "./output.ts";
import { printPdf } from "./pdf/print-pdf.ts";

/** Every kind of file that a book can be printed as. */
export const allOutputs: readonly Output[] = [printPdf];
