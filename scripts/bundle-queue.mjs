// The queue's library in three files with all that it uses, and its heartbeat in one. What it costs Node 24 to load ninety ES modules
// and the driver's sixty was 14 MB of a worker's process, a sixth. The types stay as tsc wrote them.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { rolldown } from "rolldown";

const dir = "dist/queue";
// Of an earlier build: which parts are shared changes with the code.
for (const name of readdirSync(dir)) if (name.startsWith("shared-")) rmSync(join(dir, name));

const packages = new Set();
for (const names of [["library", "testing/library"], ["heartbeat.worker"]]) {
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, `src/queue/${name}.ts`])),
    platform: "node",
    // What the driver looks for where it is not Node, or not JavaScript.
    external: ["pg-native", "cloudflare:sockets"],
  });
  // A process keeps its sources, in two bytes a letter where one is no Latin letter: that is in comments only.
  const { output } = await bundle.write({
    dir,
    entryFileNames: "[name].js",
    chunkFileNames: "shared-[name].js",
    comments: false,
    sourcemap: true,
  });
  await bundle.close();
  for (const { moduleIds = [] } of output) {
    for (const id of moduleIds) packages.add(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
  }
}
packages.delete(undefined);

/** Their licences ask for it. Some packages have theirs at the end of the README. */
const licences = [...packages]
  .toSorted((a, b) => a.localeCompare(b))
  .map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder);
    const file = files.find((found) => /^licen[cs]e/i.test(found)) ?? "README.md";
    const text = readFileSync(join(folder, file), "utf8");
    const from = file === "README.md" ? text.search(/^#+ *licen[cs]e/im) : 0;
    if (from < 0) throw new Error(`No licence found for ${name}.`);
    return `${name} ${version}\n\n${text.slice(from).trim()}\n`;
  });
writeFileSync(join(dir, "LICENCES"), licences.join(`\n${"-".repeat(72)}\n\n`));
