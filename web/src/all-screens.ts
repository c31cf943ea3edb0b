import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { Frame } from "./frame.tsx";
import { readMakeSearch } from "./make/read-make-search.ts";
import { NoSuchPage, TornPage } from "./parts/torn-page.tsx";
import { base } from "./place.ts";
import { readShelfSearch } from "./shelf/read-shelf-search.ts";
import { readSignInSearch } from "./sign-in/read-sign-in-search.ts";
import { auditSearch, jobSearch, jobsSearch, windowSearch } from "./workshop/workshop-search.ts";

const root = createRootRoute({ component: Frame });

/** The screens. Each is loaded when somebody goes there; a new one is a folder and a route here. */
const shelf = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readShelfSearch,
  component: lazyRouteComponent(() => import("./shelf/shelf-screen.tsx"), "ShelfScreen"),
});
const make = createRoute({
  getParentRoute: () => root,
  path: "/make",
  validateSearch: readMakeSearch,
  component: lazyRouteComponent(() => import("./make/make-screen.tsx"), "MakeScreen"),
});
const making = createRoute({
  getParentRoute: () => root,
  path: "/books/$bookId/making",
  component: lazyRouteComponent(() => import("./making/making-screen.tsx"), "MakingScreen"),
});
const book = createRoute({
  getParentRoute: () => root,
  path: "/books/$bookId",
  component: lazyRouteComponent(() => import("./book/book-screen.tsx"), "BookScreen"),
});
const read = createRoute({
  getParentRoute: () => root,
  path: "/books/$bookId/read/$page",
  component: lazyRouteComponent(() => import("./read/read-screen.tsx"), "ReadScreen"),
});
const play = createRoute({
  getParentRoute: () => root,
  path: "/books/$bookId/play/$scene",
  component: lazyRouteComponent(() => import("./play/play-screen.tsx"), "PlayScreen"),
});
const grownUps = createRoute({
  getParentRoute: () => root,
  path: "/grown-ups",
  component: lazyRouteComponent(() => import("./grown-ups/grown-ups-screen.tsx"), "GrownUpsScreen"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("./sign-in/sign-in-screen.tsx"), "SignInScreen"),
});
const workshop = createRoute({
  getParentRoute: () => root,
  path: "/workshop",
  component: lazyRouteComponent(() => import("./workshop/workshop-frame.tsx"), "WorkshopFrame"),
});
const overview = createRoute({
  getParentRoute: () => workshop,
  path: "/",
  validateSearch: windowSearch,
  component: lazyRouteComponent(
    () => import("./workshop/overview/overview-screen.tsx"),
    "OverviewScreen",
  ),
});
const jobs = createRoute({
  getParentRoute: () => workshop,
  path: "/jobs",
  validateSearch: jobsSearch,
  component: lazyRouteComponent(() => import("./workshop/jobs/jobs-screen.tsx"), "JobsScreen"),
});
const job = createRoute({
  getParentRoute: () => workshop,
  path: "/jobs/$jobId",
  validateSearch: jobSearch,
  component: lazyRouteComponent(() => import("./workshop/job/job-screen.tsx"), "JobScreen"),
});
const failures = createRoute({
  getParentRoute: () => workshop,
  path: "/failures",
  validateSearch: windowSearch,
  component: lazyRouteComponent(
    () => import("./workshop/failures/failures-screen.tsx"),
    "FailuresScreen",
  ),
});
const workers = createRoute({
  getParentRoute: () => workshop,
  path: "/workers",
  component: lazyRouteComponent(
    () => import("./workshop/workers/workers-screen.tsx"),
    "WorkersScreen",
  ),
});
const audit = createRoute({
  getParentRoute: () => workshop,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("./workshop/audit/audit-screen.tsx"), "AuditScreen"),
});

const screens = root.addChildren([
  shelf,
  make,
  making,
  book,
  read,
  play,
  grownUps,
  signIn,
  workshop.addChildren([overview, jobs, job, failures, workers, audit]),
]);

export const router = createRouter({
  routeTree: screens,
  basepath: base === "" ? "/" : base,
  defaultPreload: "intent",
  defaultErrorComponent: TornPage,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
