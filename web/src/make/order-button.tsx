import { useEffect, useState } from "react";

import { make } from "../words/make.ts";

/** Longer than this, and one wonders. */
const slowMs = 4000;

/** The last press; while the order is on its way it can do no harm. */
export function OrderButton({ isUnderWay }: { isUnderWay: boolean }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return (
    <>
      <button type="submit" className="act" aria-disabled={isUnderWay}>
        {isUnderWay ? make.ordering : make.order}
      </button>
      <p role="status">{isUnderWay && isSlow && make.stillOrdering}</p>
    </>
  );
}
