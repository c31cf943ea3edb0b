import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { server } from "../server.ts";

/** Something that makes a new run of the book, and then shows how it is made. */
export function useAct(bookId: number) {
  const queries = useQueryClient();
  const go = useNavigate();
  return useMutation({
    mutationFn: (act: (one: ReturnType<typeof server.books.byId>) => Promise<unknown>) =>
      act(server.books.byId(bookId)),
    onSuccess: async () => {
      // What is known of the book is that of the run before.
      queries.removeQueries({ queryKey: ["book", bookId, "status"] });
      void queries.invalidateQueries({ queryKey: ["book", bookId] });
      await go({ to: "/books/$bookId/making", params: { bookId: String(bookId) } });
    },
  });
}
