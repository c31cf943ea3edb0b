import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { newKey } from "../../../src/client/new-key.ts";
import { queries } from "../queries.ts";
import { server } from "../server.ts";
import { keptDraft } from "./kept-draft.ts";
import type { OrderDraft } from "./order-draft.ts";
import { orderFrom } from "./order-from.ts";
import type { ChangeDraft } from "./use-draft.ts";

/** Whoever comes back later than this has forgotten it, and presses again or not. */
const longestMs = 120_000;

const isRecent = (since: number | null | undefined): boolean =>
  since != null && Date.now() - since < longestMs;

/**
 * Sends the order. However often it is pressed, and although the page be loaded anew meanwhile, it is one book: the key under
 * which an order was sent is kept with the draft, and goes with the same order again.
 */
export function useOrder(
  { slot, draft, change }: { slot: string; draft: OrderDraft; change: ChangeDraft },
  onRefused: (error: Error) => void,
): { order: () => void; isUnderWay: boolean } {
  const navigate = useNavigate();
  // A second press comes before the first one is drawn.
  const isUnderWay = useRef(false);
  const sending = useMutation({
    mutationFn: async () => {
      const order = orderFrom(draft);
      const body = JSON.stringify(order);
      const key = draft.sent?.body === body ? draft.sent.key : newKey();
      change({ sent: { body, key, since: Date.now() } });
      try {
        return await server.books.generate(order, { idempotencyKey: key });
      } catch (error) {
        change({ sent: { body, key, since: null } });
        throw error;
      }
    },
    async onSuccess({ id }) {
      keptDraft.clear(slot);
      void queries.invalidateQueries({ queryKey: ["books"] });
      await navigate({
        to: "/books/$bookId/making",
        params: { bookId: String(id) },
        replace: true,
      });
    },
    onError: onRefused,
    onSettled() {
      isUnderWay.current = false;
    },
  });

  function order(): void {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    sending.mutate();
  }

  // The page was loaded anew while its order was on the way: it is sent to its end.
  const wasUnderWay = useRef(isRecent(draft.sent?.since));
  useEffect(() => {
    if (!wasUnderWay.current) return;
    wasUnderWay.current = false;
    order();
  });
  return { order, isUnderWay: sending.isPending || sending.isSuccess };
}
