import { readFile } from "node:fs/promises";
import { extname } from "node:path";

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";

import { AppError } from "../errors.ts";
import { admit } from "./admit.ts";
import { appShell, type FirstView } from "./app-shell.ts";
import { credentialsOf } from "./credentials-of.ts";
import { firstShelf } from "./first-shelf.ts";
import { firstSpread } from "./first-spread.ts";
import { pagesOfBook } from "./pages-of-book.ts";
import type { RouteTools, Wire } from "./route.ts";
import { screenHead } from "./screen-head.ts";
import { webFolder } from "./web-folder.ts";

/** Where the app's screens are, and the source file of each; the same paths are in web/src/all-screens.ts. */
const screens: Record<string, string> = {
  "/": "src/shelf/shelf-screen.tsx",
  "/make": "src/make/make-screen.tsx",
  "/books/:book_id": "src/book/book-screen.tsx",
  "/books/:book_id/making": "src/making/making-screen.tsx",
  "/books/:book_id/read/:page": "src/read/read-screen.tsx",
  "/books/:book_id/play/:scene": "src/play/play-screen.tsx",
  "/grown-ups": "src/grown-ups/grown-ups-screen.tsx",
  "/sign-in": "src/sign-in/sign-in-screen.tsx",
  "/workshop": "src/workshop/overview/overview-screen.tsx",
  "/workshop/jobs": "src/workshop/jobs/jobs-screen.tsx",
  "/workshop/jobs/:job_id": "src/workshop/job/job-screen.tsx",
  "/workshop/*": "src/workshop/workshop-frame.tsx",
};

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** The web app: its one page under every screen's address, and the files that it is made of. */
export function addAppPages(app: OpenAPIHono<Wire>, tools: RouteTools): void {
  const { basePath } = tools;
  for (const [path, source] of Object.entries(screens)) {
    app.get(path, async (c) => {
      const first = await firstViews[path]?.(c, tools);
      const head = await screenHead(source, basePath);
      return appPage(c, basePath, { ...first, head: head + (first?.head ?? "") });
    });
  }
  // Their names hold a hash of their content.
  app.get("/assets/:file", (c) =>
    file(c, `assets/${c.req.param("file")}`, "public, max-age=31536000, immutable"),
  );
  app.get("/:file{[a-z-]+[.](js|svg|png|webmanifest)}", (c) =>
    file(c, c.req.param("file"), "no-cache"),
  );
}

/** The app's page; also for addresses that it says are nowhere. */
export async function appPage(
  c: Context,
  basePath: string,
  first: Partial<FirstView> = {},
  status: 200 | 404 = 200,
): Promise<Response> {
  const page = await appShell(basePath, first);
  // What it shows first is its reader's alone.
  c.header("cache-control", "private, no-cache");
  if (page !== undefined) return c.html(page, status);
  return c.text("The web app has not been built. In a checkout: npm run build.\n", 503);
}

type ShowFirst = (c: Context<Wire>, tools: RouteTools) => Promise<Partial<FirstView> | undefined>;

/** What a screen shows first, written into its page. */
const firstViews: Record<string, ShowFirst> = {
  "/": (c, tools) => ifAllowed(c, tools, { needs: "read" }, () => firstShelf(c, tools)),
  "/books/:book_id/read/:page": (c, tools) =>
    ifAllowed(c, tools, { needs: "read", byLink: true }, async () => {
      const book = await pagesOfBook(c, tools);
      return book && (await firstSpread(book, c.req.param("page") ?? "", tools.basePath));
    }),
};

/** For whoever may see it; what keeps it from being shown to others, the app tells them itself. */
async function ifAllowed<View>(
  c: Context<Wire>,
  tools: RouteTools,
  needed: Parameters<typeof admit>[1],
  show: () => Promise<View | undefined>,
): Promise<View | undefined> {
  try {
    const caller = await tools.gate.identify(credentialsOf(c));
    admit(caller, needed, c);
    c.set("caller", caller);
    return await show();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function file(c: Context, name: string, cacheControl: string): Promise<Response> {
  const type = types[extname(name)];
  const isPlain = /^(assets\/)?[\w.-]+$/.test(name) && !name.includes("..");
  const content =
    type !== undefined && isPlain
      ? await readFile(new URL(name, webFolder())).catch(() => undefined)
      : undefined;
  if (content === undefined || type === undefined) return c.notFound();
  return new Response(Uint8Array.from(content), {
    headers: { "content-type": type, "cache-control": cacheControl },
  });
}
