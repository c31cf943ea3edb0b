import { readFile } from "node:fs/promises";

import { z } from "zod";

import { webFolder } from "./web-folder.ts";

/** Vite's list of what it has built, by source file. */
const builtFiles = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    isEntry: z.boolean().default(false),
  }),
);

/** For the page's head: what a screen is made of beside the app itself is asked for with the page, not once the app has run. */
export async function screenHead(source: string, base: string): Promise<string> {
  const text = await readFile(new URL(".vite/manifest.json", webFolder()), "utf8").catch(
    () => "{}",
  );
  const built = builtFiles.parse(JSON.parse(text));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const take = (name: string): void => {
    const chunk = built[name];
    if (chunk === undefined || chunk.isEntry || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css) styles.add(style);
    for (const needed of chunk.imports) take(needed);
  };
  take(source);
  // The story's letters: the first words should not change theirs before a reader's eyes.
  const letters = Object.entries(built).find(([name]) => name.includes("andika-latin-400"))?.[1];
  const isReader = source.includes("/read/");
  return [
    ...(isReader && letters
      ? [
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}/${letters.file}">`,
        ]
      : []),
    ...[...styles].map((file) => `<link rel="stylesheet" href="${base}/${file}">`),
    ...[...scripts].map((file) => `<link rel="modulepreload" href="${base}/${file}">`),
  ].join("");
}
