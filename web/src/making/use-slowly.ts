import { useEffect, useRef, useState } from "react";

/** The newest of a text that changes often, at most one every `ms`: a screen reader can follow. */
export function useSlowly(text: string, ms: number): string {
  const [shown, setShown] = useState(text);
  const since = useRef(0);
  useEffect(() => {
    if (text === shown) return;
    const show = (): void => {
      since.current = Date.now();
      setShown(text);
    };
    const timer = setTimeout(show, Math.max(0, since.current + ms - Date.now()));
    return () => clearTimeout(timer);
  }, [text, shown, ms]);
  return shown;
}
