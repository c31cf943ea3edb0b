import { useEffect, useState } from "react";

/** Words for who waits longer than a moment. */
export function SlowWords({ words }: { words: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{isSlow && words}</p>;
}
