import { useCallback, useRef, useState } from "react";

import { keptDraft } from "./kept-draft.ts";
import type { OrderDraft } from "./order-draft.ts";

/** Changes some answers. */
export type ChangeDraft = (part: Partial<OrderDraft>) => void;

/** The draft in its slot, kept at each keystroke. */
export function useDraft(slot: string, first: OrderDraft): [OrderDraft, ChangeDraft] {
  const [draft, setDraft] = useState<OrderDraft>(() => ({ ...first, ...keptDraft.read(slot) }));
  // What comes late (a picture that has been sent) is added to what was written meanwhile.
  const newest = useRef(draft);
  const change = useCallback<ChangeDraft>(
    (part) => {
      newest.current = { ...newest.current, ...part };
      keptDraft.write(slot, newest.current);
      setDraft(newest.current);
    },
    [slot],
  );
  return [draft, change];
}
