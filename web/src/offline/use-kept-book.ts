import { useQueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { keepFiles } from "./keep-files.ts";
import { dropKept } from "./kept-books.ts";
import type { KeptBook } from "./kept-note.ts";
import { keptQuery } from "./kept-query.ts";

interface Keeping {
  kept: KeptBook | undefined;
  /** While it is being put onto the device. */
  progress: { done: number; all: number } | undefined;
  trouble: "failed" | "noSpace" | undefined;
  keep: () => void;
  stop: () => void;
  remove: () => void;
}

/** One book and whether it is on this device. */
export function useKeptBook(bookId: number): Keeping {
  const client = useQueryClient();
  const { data } = useQuery(keptQuery);
  const [progress, setProgress] = useState<Keeping["progress"]>();
  const [trouble, setTrouble] = useState<Keeping["trouble"]>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), [bookId]);

  const keep = async () => {
    if (running.current !== undefined) return;
    running.current = new AbortController();
    const { signal } = running.current;
    setTrouble(undefined);
    setProgress({ done: 0, all: 0 });
    try {
      // Refused or not: the browser then may clear it when space runs out.
      await navigator.storage.persist().catch(() => false);
      await keepFiles(bookId, { signal, onFile: (done, all) => setProgress({ done, all }) });
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!signal.aborted) setTrouble(isFull ? "noSpace" : "failed");
    }
    running.current = undefined;
    setProgress(undefined);
    await client.invalidateQueries(keptQuery);
  };

  return {
    kept: data?.find((one) => one.bookId === bookId),
    progress,
    trouble,
    keep: () => void keep(),
    stop: () => running.current?.abort(),
    remove: () => {
      setTrouble(undefined);
      void dropKept(bookId).then(() => client.invalidateQueries(keptQuery));
    },
  };
}
