import { readFile } from "node:fs/promises";

import { createRoute } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";

import { NotFound } from "../../errors.ts";
import { docsFolder } from "../docs-folder.ts";
import { noPageReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** Without its validator's badge: no other host hears what is read here. */
const start = `window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
});
`;

const files: Record<string, { type: string; read: () => Promise<string | Uint8Array> }> = {
  "start.js": { type: "text/javascript; charset=utf-8", read: async () => start },
  "swagger-ui-bundle.js": fromFolder("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
  "swagger-ui.css": fromFolder("swagger-ui.css", "text/css; charset=utf-8"),
};

function fromFolder(name: string, type: string): (typeof files)[string] {
  return { type, read: () => readFile(new URL(name, docsFolder())) };
}

/** GET /docs */
export const docsPage: Route = {
  description: createRoute({
    method: "get",
    path: "/docs",
    summary: "This API, to read and to try",
    responses: { 200: { description: "A page", content: { "text/html": {} } } },
  }),
  needs: "nothing",
  answer: async (c) =>
    c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>API · Bookmill</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/docs/swagger-ui.css" />
          </head>
          <body>
            <div id="docs">${await hint()}</div>
            <script src="/docs/swagger-ui-bundle.js"></script>
            <script src="/docs/start.js"></script>
          </body>
        </html>`,
    ),
};

/** GET /docs/{file} */
export const docsFile: Route = {
  description: createRoute({
    method: "get",
    path: "/docs/{file}",
    summary: "What the page /docs is made of",
    request: {
      params: z.object({
        file: z.string().meta({ param: { name: "file", in: "path" }, example: "start.js" }),
      }),
    },
    responses: { 200: { description: "A script or a style sheet" }, ...noPageReply },
  }),
  needs: "nothing",
  async answer(c) {
    const name = c.req.param("file") ?? "";
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    const content = await file?.read().catch(missing);
    if (file === undefined || content === undefined) throw new NotFound("There is no such file.");
    return new Response(Uint8Array.from(Buffer.from(content)), {
      headers: { "content-type": file.type, "cache-control": "public, max-age=3600" },
    });
  },
};

/** Shown until the scripts have replaced it. */
async function hint(): Promise<string> {
  const isThere = await files["swagger-ui.css"]?.read().then(() => true, missing);
  return isThere === true
    ? "Loading…"
    : "This installation has no files for this page: they are copied by “npm run build”. The same is at /openapi.json.";
}

function missing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
