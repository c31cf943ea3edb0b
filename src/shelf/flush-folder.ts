import { open } from "node:fs/promises";

/** A rename or a removal in a folder survives a power cut from here on. Windows cannot open folders and journals both by itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
