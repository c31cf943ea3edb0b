import type { TestProject } from "vitest/node";

import { makeTwoBooks } from "./support/make-two-books.ts";
import { openServedMill, type ServedBooks } from "./support/served-mill.ts";

declare module "vitest" {
  interface ProvidedContext {
    mill: { url: string } & ServedBooks;
  }
}

/** One service for all files, with a finished story and a finished search book. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mill = await openServedMill();
  const books = await makeTwoBooks(mill);
  project.provide("mill", { url: mill.url, ...books });
  return () => mill.close();
}
