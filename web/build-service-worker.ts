import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

import { build, type Plugin, type Rolldown } from "vite";

/** Screens that nobody needs without a connection; letters that are fetched when somebody chooses them. */
const leftOut = /[/]src[/](workshop|make|making|sign-in)[/]/;
const onDemand = /opendyslexic/i;

/** Once the app is built, its service worker: `sw.js`, with the list of files to be put onto the device. */
export function buildServiceWorker(): Plugin {
  return {
    name: "build-service-worker",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      const files = [
        ...filesFor(bundle),
        "theme.js",
        "icon.svg",
        "manifest.webmanifest",
      ].toSorted();
      const page = bundle["index.html"];
      const version = createHash("sha256")
        .update(files.join("\n"))
        .update(page?.type === "asset" ? page.source : "")
        .digest("hex")
        .slice(0, 12);
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: "warn",
        define: { builtFiles: JSON.stringify(files), builtVersion: JSON.stringify(version) },
        build: {
          outDir: dir ?? "",
          emptyOutDir: false,
          target: "baseline-widely-available",
          lib: {
            entry: fileURLToPath(new URL("src/offline/service-worker.ts", import.meta.url)),
            formats: ["iife"],
            name: "bookmill",
            fileName: () => "sw.js",
          },
        },
      });
    },
  };
}

/** What the page itself asks for, the screens that are needed without a connection, and all that these load. */
function filesFor(bundle: Rolldown.OutputBundle): string[] {
  const page = bundle["index.html"];
  const html = page?.type === "asset" ? String(page.source) : "";
  const waiting = Object.keys(bundle).filter((name) => html.includes(`/${name}"`));
  if (waiting.length === 0) throw new Error("the page of the app asks for no file of the build");
  const files = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (chunk === undefined || files.has(name)) continue;
    if (chunk.type === "asset") files.add(name);
    if (chunk.type === "asset" || isLeftOut(chunk)) continue;
    files.add(name);
    waiting.push(...chunk.imports, ...chunk.dynamicImports);
    const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
    for (const file of [...(importedCss ?? []), ...(importedAssets ?? [])]) files.add(file);
  }
  return [...files].filter((file) => !onDemand.test(file));
}

const isLeftOut = ({ isDynamicEntry, facadeModuleId }: Rolldown.OutputChunk): boolean =>
  isDynamicEntry && leftOut.test(facadeModuleId ?? "");
