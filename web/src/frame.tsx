import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useLineLost } from "./line.ts";
import { SignInOrOut } from "./sign-in/sign-in-or-out.tsx";
import { may, useWho } from "./who.ts";
import { frame } from "./words/frame.ts";

import "./frame.css";

/** The bar, the page, and the one line that says when the server is away. */
export function Frame() {
  const who = useWho();
  const isLost = useLineLost();
  return (
    <>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      <header className="bar">
        <Link to="/" className="mark">
          {frame.name}
        </Link>
        <nav aria-label={frame.menu}>
          <Link to="/" activeOptions={{ exact: true }}>
            {frame.shelf}
          </Link>
          <Link to="/make">{frame.make}</Link>
          <Link to="/grown-ups">{frame.grownUps}</Link>
          {may(who, "ops:read") && <Link to="/workshop">{frame.workshop}</Link>}
          <SignInOrOut who={who} />
        </nav>
      </header>
      <p className="line-lost" role="status">
        {isLost && <span>{frame.lineLost}</span>}
      </p>
      <FocusOnPage />
      <Outlet />
    </>
  );
}

/** After a change of page the reading starts at its head, as it does on a page of its own. */
function FocusOnPage() {
  // Turning a page is no change of screen.
  const path = useRouterState({
    select: (state) => state.resolvedLocation?.pathname.replace(/(?<=[/]read)[/][^/]*$/, ""),
  });
  const last = useRef(path);
  useEffect(() => {
    const before = last.current;
    last.current = path;
    if (before === undefined || before === path) return;
    const main = document.querySelector("main");
    if (main !== null && !main.contains(document.activeElement))
      main.focus({ preventScroll: true });
  }, [path]);
  return null;
}
