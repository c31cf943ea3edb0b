import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

import { buildServiceWorker } from "./build-service-worker.ts";

/** Fonts of the first view: asked for with the page, not once the style sheet has been read. */
const firstFonts = /(grandstander|hyperlegible-next)-latin-wght-normal.*[.]woff2$/;

function preloadFonts(): Plugin {
  return {
    name: "preload-fonts",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => firstFonts.test(file))
          .map((file) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              as: "font",
              type: "font/woff2",
              href: `./${file}`,
              crossorigin: "",
              fetchpriority: "low",
            },
            injectTo: "head",
          })),
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  // The server writes where the app really is into the page: it may stand under a path behind a proxy.
  base: "./",
  // While one works on it: vite serves the app, and this the API (npm run dev).
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
  plugins: [react(), tailwind(), preloadFonts(), buildServiceWorker()],
  build: {
    outDir: "../dist/web",
    // The server asks for a screen's files together with the page.
    manifest: true,
    emptyOutDir: true,
    target: "baseline-widely-available",
    modulePreload: { polyfill: false },
    // Our policy lets fonts and scripts come from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Two files for what every screen needs. Split by who uses what, there were twenty small ones, each with a trip of its
        // own on a slow line.
        advancedChunks: {
          groups: [
            {
              name: "library",
              test: /node_modules[/](react|react-dom|scheduler|@tanstack|use-sync-external-store)[/]/,
            },
            {
              name: "common",
              test: /web[/]src[/]((?!main[.])[^/]+|parts[/][^/]+|words[/]frame[.]ts)$|src[/]client[/]/,
            },
          ],
        },
      },
    },
  },
});
