import { existsSync } from "node:fs";

import { type Browser, chromium } from "playwright-core";

/** Those of the system come first; the package's own is unpacked where there is none. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A real Chromium that asks nobody but the pages' own server. */
export async function openChromium(): Promise<Browser> {
  const system = places.find((place) => existsSync(place));
  return chromium.launch({
    executablePath: system ?? (await packaged()),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--autoplay-policy=user-gesture-required",
    ],
  });
}

async function packaged(): Promise<string> {
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath();
}
