import { useEffect, useRef } from "react";

import type { BookStatus } from "../../../src/contract/book-status.ts";
import { making } from "../words/making.ts";

/** Tells whoever is elsewhere that the book is ready, where that was asked for; only if it became so before our eyes. */
export function useReadyNotice(status: BookStatus["status"] | undefined, title: string): void {
  const before = useRef(status);
  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (status !== "completed" || (was !== "processing" && was !== "pending")) return;
    if (!document.hidden || !("Notification" in window)) return;
    if (Notification.permission === "granted") {
      const notice = new Notification(making.ready(title), { body: making.readyBody });
      notice.addEventListener("click", () => window.focus());
    }
  }, [status, title]);
}
