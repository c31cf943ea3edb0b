import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";

import { Page } from "../parts/page.tsx";
import { may, whoQuery } from "../who.ts";
import { workshop } from "../words/workshop.ts";
import { BulkBar } from "./bulk/bulk-bar.tsx";

import "./workshop.css";
import "./marks.css";
import "./tables.css";
import "./forms.css";

/** Around the workshop's screens: its menu, and the bulk act that is under way. */
export function WorkshopFrame() {
  const { data: who, isPending } = useQuery(whoQuery);
  if (isPending) {
    return (
      <Page title={workshop.name} className="ws">
        <h1 className="sr-only">{workshop.name}</h1>
        <p className="ws-late ws-tall">{workshop.loading}</p>
      </Page>
    );
  }
  if (who !== undefined && !may(who, "ops:read")) {
    return (
      <Page title={workshop.name}>
        <h1>{workshop.closedTitle}</h1>
        <p className="my-4">{workshop.closed}</p>
      </Page>
    );
  }
  return (
    <>
      <nav className="ws-menu" aria-label={workshop.menu}>
        <Link to="/workshop" activeOptions={{ exact: true, includeSearch: false }}>
          {workshop.overview}
        </Link>
        <Link to="/workshop/jobs" activeOptions={{ includeSearch: false }}>
          {workshop.jobs}
        </Link>
        <Link to="/workshop/failures" activeOptions={{ includeSearch: false }}>
          {workshop.failures}
        </Link>
        <Link to="/workshop/workers">{workshop.workers}</Link>
        <Link to="/workshop/audit" activeOptions={{ includeSearch: false }}>
          {workshop.audit}
        </Link>
      </nav>
      <Outlet />
      <BulkBar />
    </>
  );
}
