import { queryOptions } from "@tanstack/react-query";

import type { CharacterList, FormatList, WorldList } from "../../../src/contract/catalogue.ts";
import { get } from "../server.ts";

/** They change with the server's version only. */
const staleTime = Number.POSITIVE_INFINITY;

/** Heroes that the studio draws as themselves. */
export const charactersQuery = queryOptions({
  queryKey: ["characters"],
  queryFn: ({ signal }) => get<CharacterList>("/api/characters", { signal }),
  staleTime,
});

/** Worlds that it draws as themselves. */
export const worldsQuery = queryOptions({
  queryKey: ["worlds"],
  queryFn: ({ signal }) => get<WorldList>("/api/worlds", { signal }),
  staleTime,
});

/** The kinds of book. */
export const formatsQuery = queryOptions({
  queryKey: ["formats"],
  queryFn: ({ signal }) => get<FormatList>("/api/formats", { signal }),
  staleTime,
});
