import { useEffect } from "react";

import type { Turner } from "./use-turn.ts";

interface Keys {
  turner: Turner;
  last: number;
  isRtl: () => boolean;
  toggle: () => void;
}

/** Arrows, Page Up and Down, Home and End turn; Space and K read aloud. What has the focus keeps the keys that it uses. */
export function useReadingKeys({ turner, last, isRtl, toggle }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const on = event.target instanceof Element ? event.target : document.body;
      if (on.closest("dialog, input, select, textarea") !== null) return;
      const act = actOf(event.key, on.closest("button, a, summary") !== null);
      if (act === undefined) return;
      event.preventDefault();
      if (!event.repeat || act === "next" || act === "back") run(act);
    };
    const run = (act: Act) => {
      if (act === "toggle") toggle();
      else if (act === "first") turner.turnTo(0);
      else if (act === "last") turner.turnTo(last);
      else if (act === "right" || act === "left")
        turner.turnBy((act === "left") === isRtl() ? 1 : -1);
      else turner.turnBy(act === "next" ? 1 : -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

type Act = "left" | "right" | "next" | "back" | "first" | "last" | "toggle";

const acts: Record<string, Act> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  PageDown: "next",
  PageUp: "back",
  Home: "first",
  End: "last",
  k: "toggle",
  K: "toggle",
  " ": "toggle",
};

const actOf = (key: string, isOnControl: boolean): Act | undefined =>
  key === " " && isOnControl ? undefined : acts[key];
