import { open, rm } from "node:fs/promises";
import { join } from "node:path";

/** How often this disk makes 8 kB durable in a second, one after the other: the floor under every single commit. */
export async function flushesPerSecond(folder: string): Promise<number> {
  const path = join(folder, "flush-rate");
  const file = await open(path, "w");
  const page = Buffer.alloc(8192, 1);
  let flushes = 0;
  const began = performance.now();
  while (performance.now() - began < 1000) {
    await file.write(page, 0, page.length, 0);
    await file.datasync();
    flushes++;
  }
  await file.close();
  await rm(path);
  return flushes;
}
