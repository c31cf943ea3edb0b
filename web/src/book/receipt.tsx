import { useEffect, useRef } from "react";

import type { Erasure } from "../../../src/contract/erasures.ts";
import { grownUps } from "../words/grown-ups.ts";
import { momentOf } from "./moment-of.ts";

/** What an erasure took away, and what stays for which reason. */
export function Receipt({ receipt }: { receipt: Erasure }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const words = grownUps.receipt;
  const stays = receipt.files.filter((file) => file.kept_because !== undefined);
  const waits = stays.some((file) => file.kept_because === "shelf_trouble");
  const isShared = stays.some((file) => file.kept_because === "used_elsewhere");
  return (
    <section className="receipt sheet taped" aria-labelledby="receipt">
      <h2 id="receipt" ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <dl>
        <dt>{words.when}</dt>
        <dd>{momentOf(receipt.erased_at)}</dd>
        <dt>{words.books}</dt>
        <dd>{receipt.books.length}</dd>
        <dt>{words.versions}</dt>
        <dd>{receipt.jobs}</dd>
        <dt>{words.files}</dt>
        <dd>{receipt.file_count - stays.length}</dd>
        {stays.length > 0 && (
          <>
            <dt>{words.stays}</dt>
            <dd>{stays.length}</dd>
          </>
        )}
      </dl>
      {isShared && <p className="hint">{words.shared}</p>}
      {waits && <p className="hint">{words.trouble}</p>}
    </section>
  );
}
