import { answerKept } from "./answer-kept.ts";
import { answerShell } from "./answer-shell.ts";
import type { WorkerScope } from "./worker-scope.ts";

/** Written in by the build (web/build-service-worker.ts): the app's files, relative to where it stands, and their hash. */
declare const builtFiles: readonly string[];
declare const builtVersion: string;

// It runs as a service worker and nowhere else.
const worker = globalThis as unknown as WorkerScope;
const shellPrefix = "bookmill-shell-";
const shell = shellPrefix + builtVersion;
const { scope } = worker.registration;

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(shell).then((cache) =>
      // Past the browser's own cache, which may hold the page of the build before.
      cache.addAll(
        [".", ...builtFiles].map(
          (file) => new Request(new URL(file, scope), { cache: "no-cache" }),
        ),
      ),
    ),
  );
});

// A new version waits until the last page of the old one is closed: no page gets files of two builds.
worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(shellPrefix) && name !== shell) await caches.delete(name);
      }
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length);
  const [, bookId, part = ""] = /^api\/books\/(\d+)(\/[^?]*)?/.exec(path) ?? [];
  if (bookId !== undefined) {
    if (/^(\/(pages|status|files\/.+))?$/.test(part)) {
      event.respondWith(answerKept(request, Number(bookId), part));
    }
    return;
  }
  if (/^(api|docs|problems|openapi|health|metrics)/.test(path)) return;
  if (request.mode === "navigate") return event.respondWith(answerShell(request, shell, scope));
  if (/^(assets\/|[a-z-]+[.](js|svg|png|webmanifest)$)/.test(path)) {
    event.respondWith(answerShell(request, shell, scope));
  }
});
