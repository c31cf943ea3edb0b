import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Erasure } from "../../../src/contract/erasures.ts";
import { keepBefore } from "../book/kept-before.ts";
import { dropKept } from "../offline/kept-books.ts";
import { wire } from "../server.ts";
import { addReceipts } from "./add-receipts.ts";

/** All of the user who asks, the keys included. */
export const everything = "/api/users/me";

/** Erases what stands at these addresses, one after the other, and adds up what went. */
export function useErase(onErased: (receipt: Erasure) => void) {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const erase = useMutation({
    async mutationFn(addresses: readonly string[]) {
      const receipts: Erasure[] = [];
      for (const address of addresses) {
        setDone(receipts.length);
        receipts.push(await wire.json<Erasure>(address, { method: "DELETE" }));
      }
      return addReceipts(receipts);
    },
    async onSuccess(receipt) {
      // What this device has of them goes too.
      for (const bookId of receipt?.books ?? []) {
        await dropKept(bookId);
        keepBefore(bookId, null);
      }
      if (receipt) onErased(receipt);
    },
    // Also after trouble: what went before it is gone.
    onSettled(_receipt, _error, addresses) {
      queries.removeQueries({ queryKey: ["book"] });
      // Who is erased is signed out by it: to ask again would take the receipt off the screen.
      if (!addresses.includes(everything)) void queries.invalidateQueries({ queryKey: ["books"] });
    },
  });
  return { ...erase, done };
}
