import { queryOptions, useQuery } from "@tanstack/react-query";

import type { WhoAsks } from "../../src/contract/session.ts";
import { get } from "./server.ts";

export const whoQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => get<WhoAsks>("/api/session", { signal }),
  staleTime: 60_000,
});

/** Who is at the screen; undefined until it is known. */
export const useWho = (): WhoAsks | undefined => useQuery(whoQuery).data;

/** May whoever is at the screen do that? */
export const may = (who: WhoAsks | undefined, scope: WhoAsks["scopes"][number]): boolean =>
  who !== undefined && (who.scopes.includes(scope) || who.scopes.includes("admin"));
