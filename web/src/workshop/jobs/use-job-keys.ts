import { useEffect, useRef } from "react";

import type { BulkAct } from "../workshop-queries.ts";

interface Keys {
  isOn: boolean;
  onSelect: (jobId: number) => void;
  onAct: (act: BulkAct, jobId: number | undefined) => void;
}

/** j and k walk the rows, x selects, r and c act, / goes to the filter; Enter opens because a link has the focus. */
export function useJobKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { isOn, onSelect, onAct } = latest.current;
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target))
        return;
      const row = document.activeElement?.closest<HTMLElement>("tr[data-job]");
      const here = row === null || row === undefined ? undefined : Number(row.dataset["job"]);
      if (event.key === "j") walk(row, 1);
      else if (event.key === "k") walk(row, -1);
      else if (event.key === "x" && here !== undefined) onSelect(here);
      else if (event.key === "r") onAct("retry", here);
      else if (event.key === "c") onAct("cancel", here);
      else if (event.key === "/") document.querySelector<HTMLElement>("[data-filter]")?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Somebody writes, or a dialog is open. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest("input:not([type=checkbox]), textarea, select") !== null ||
    document.querySelector("dialog[open]") !== null);

function walk(row: HTMLElement | null | undefined, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-job]")];
  const at = row == null ? -1 : rows.indexOf(row);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>(".ws-row-link")?.focus();
}
