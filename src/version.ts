import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** The version in our own package.json, from src/ and from dist/ alike. */
export function readVersion(): string {
  const file = findPackageJSON(import.meta.url);
  if (file === undefined) throw new Error("Bookmill's package.json is missing");
  const { version }: { version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}
