import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";

import { frame } from "../words/frame.ts";
import { Page } from "./page.tsx";

/** Instead of a screen that could not be shown. */
export function TornPage(_props: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page title={frame.brokenTitle}>
      <h1>{frame.brokenTitle}</h1>
      <p className="my-4">{frame.broken}</p>
      <button type="button" className="act" onClick={() => void router.invalidate()}>
        {frame.again}
      </button>
    </Page>
  );
}

/** At an address where nothing is. */
export function NoSuchPage() {
  return (
    <Page title={frame.notFoundTitle}>
      <h1>{frame.notFoundTitle}</h1>
      <p className="my-4">{frame.notFound}</p>
      <Link to="/" className="act">
        {frame.toShelf}
      </Link>
    </Page>
  );
}
