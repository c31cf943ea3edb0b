import { createRoute } from "@hono/zod-openapi";
import type { z } from "zod";

import {
  type CharacterList,
  characterList,
  type FormatList,
  formatList,
  type WorldList,
  worldList,
} from "../../contract/catalogue.ts";
import { type Catalogue, formatFacts } from "../../pipeline/catalogue.ts";
import { jsonWithEtag } from "../json-with-etag.ts";
import type { Route } from "../route.ts";

/** GET /api/formats */
export const listFormats = catalogueRoute(
  "/api/formats",
  "The kinds of book",
  formatList,
  () => ({ formats: formatFacts }) satisfies FormatList,
);

/** GET /api/worlds */
export const listWorlds = catalogueRoute(
  "/api/worlds",
  "Worlds that the studio draws as themselves; others are drawn as the nearest",
  worldList,
  ({ worlds }) => ({ worlds }) satisfies WorldList,
);

/** GET /api/characters */
export const listCharacters = catalogueRoute(
  "/api/characters",
  "Heroes that the studio draws as themselves; others are drawn as the nearest",
  characterList,
  ({ characters }) => ({ characters }) satisfies CharacterList,
);

function catalogueRoute<Schema extends z.ZodType>(
  path: string,
  summary: string,
  schema: Schema,
  read: (catalogue: Catalogue) => z.infer<Schema>,
): Route {
  return {
    description: createRoute({
      method: "get",
      path,
      summary,
      responses: {
        200: {
          description: "The same for all; with an ETag",
          content: { "application/json": { schema } },
        },
        304: { description: "Not changed since the ETag that was sent" },
      },
    }),
    needs: "read",
    answer: (c, { studio }) => jsonWithEtag(c, read(studio.catalogue)),
  };
}
