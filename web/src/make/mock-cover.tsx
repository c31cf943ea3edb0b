import { useQuery } from "@tanstack/react-query";

import { make } from "../words/make.ts";
import { worldsQuery } from "./catalogue-queries.ts";
import { cutOutQuery } from "./drawing/cut-out-query.ts";
import type { OrderDraft } from "./order-draft.ts";
import { worldOf } from "./world-of.ts";
import { WorldScene } from "./world-scene.tsx";

/** A cover that letters itself anew with each answer. It says nothing that the fields do not say. */
export function MockCover({ draft }: { draft: OrderDraft }) {
  const worlds = useQuery(worldsQuery).data?.worlds ?? [];
  const figure = useQuery(cutOutQuery(draft.drawing)).data?.picture;
  return (
    <div className="make-cover" aria-hidden="true">
      <div className="make-cover-art">
        <WorldScene world={worldOf(draft.world, worlds)} />
        {figure !== undefined && <img src={figure} alt="" />}
        <p className="make-cover-title">
          <b dir="auto">{draft.name.trim() || make.someone}</b>
          {draft.adventure.trim() !== "" && <span dir="auto">{draft.adventure}</span>}
          {draft.world.trim() !== "" && <span dir="auto">{draft.world}</span>}
        </p>
      </div>
      <p className="hint">{make.coverHint}</p>
    </div>
  );
}
