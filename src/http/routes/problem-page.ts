import { createRoute } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";

import { problems } from "../../contract/problems.ts";
import { NotFound } from "../../errors.ts";
import { noPageReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** GET /problems/{code}: what the `type` of every problem leads to. */
export const problemPage: Route = {
  description: createRoute({
    method: "get",
    path: "/problems/{code}",
    summary: "What a problem's code means, and what to do",
    request: {
      params: z.object({
        code: z.string().meta({ param: { name: "code", in: "path" }, example: "invalid_order" }),
      }),
    },
    responses: { 200: { description: "A page", content: { "text/html": {} } }, ...noPageReply },
  }),
  needs: "nothing",
  answer(c) {
    const code = c.req.param("code") ?? "";
    const known = Object.entries(problems).find(([name]) => name === code)?.[1];
    if (known === undefined) throw new NotFound("There is no such code.");
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>${code} · Bookmill</title>
            <style>
              body {
                font:
                  1.1rem/1.5 system-ui,
                  sans-serif;
                max-width: 38rem;
                margin: 3rem auto;
                padding: 0 1rem;
                color: #27325f;
              }
              small {
                color: #66708f;
              }
            </style>
          </head>
          <body>
            <small>${known.status} ${known.title}</small>
            <h1>${code}</h1>
            <p>${known.meaning}</p>
            <p><strong>What to do:</strong> ${withCode(known.remedy)}</p>
          </body>
        </html>`,
    );
  },
};

/** What stands between backticks is something to type. */
const withCode = (text: string) =>
  text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
