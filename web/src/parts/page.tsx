import { type ReactNode, useEffect } from "react";

import { frame } from "../words/frame.ts";

/** One screen: its main part, and its name in the window's title. */
export function Page(props: { title: string; className?: string; children: ReactNode }) {
  const { title, className, children } = props;
  useEffect(() => {
    document.title = title === "" ? frame.name : `${title} · ${frame.name}`;
  }, [title]);
  return (
    <main id="main" tabIndex={-1} className={className ?? "leave-space"}>
      {children}
    </main>
  );
}
