import { useEffect } from "react";

/** While something is read aloud nobody touches the screen; it shall not go dark. */
export function useAwake(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const ask = async () => {
      if (document.hidden) return;
      // Refused on a low battery, for one; then the screen does as it always does.
      const got = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (isOver) await got?.release();
      else lock = got;
    };
    // It is lost whenever the page is out of sight.
    const askAgain = () => void ask();
    void ask();
    document.addEventListener("visibilitychange", askAgain);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", askAgain);
      void lock?.release();
    };
  }, [isNeeded]);
}
