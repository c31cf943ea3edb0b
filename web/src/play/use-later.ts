import { useEffect, useState } from "react";

/** True `ms` after the condition has come true, and at once where it was true from the start; false as soon as it is not. */
export function useLater(condition: boolean, ms: number): boolean {
  const [isLater, setLater] = useState(condition);
  useEffect(() => {
    if (!condition) return setLater(false);
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return isLater && condition;
}
