import { queryOptions } from "@tanstack/react-query";

import { keptBooks } from "./kept-books.ts";

/** The books that are kept on this device. */
export const keptQuery = queryOptions({
  queryKey: ["kept books"],
  queryFn: keptBooks,
  staleTime: Infinity,
});
