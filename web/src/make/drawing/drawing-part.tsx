import { useState } from "react";

import { wire } from "../../server.ts";
import { drawing as words } from "../../words/drawing.ts";
import type { DraftDrawing, OrderDraft } from "../order-draft.ts";
import type { ChangeDraft } from "../use-draft.ts";
import { CutOutShown } from "./cut-out-shown.tsx";
import { DrawingDesk } from "./drawing-desk.tsx";
import { DrawingTray } from "./drawing-tray.tsx";

import "./drawing.css";

/** From a child's drawing to the figure on paper, or past it. */
export function DrawingPart(props: {
  draft: OrderDraft;
  fault: string | undefined;
  change: ChangeDraft;
}) {
  const { draft, fault, change } = props;
  const { drawing } = draft;
  const [picture, setPicture] = useState<ImageBitmap>();

  function leave(): void {
    picture?.close();
    setPicture(undefined);
    if (drawing !== null) forget(drawing);
    change({ drawing: null });
    focusOnTitle();
  }

  return (
    <section className="make-drawing" aria-labelledby="make-drawing">
      <h2 id="make-drawing" tabIndex={-1}>
        {words.title}
      </h2>
      {fault !== undefined && <p className="fault">{fault}</p>}
      {drawing !== null ? (
        <CutOutShown
          drawing={drawing}
          onTake={() => {
            change({ drawing: { ...drawing, isTaken: true } });
            focusOnTitle();
          }}
          onLeave={leave}
        />
      ) : picture === undefined ? (
        <DrawingTray
          onOpened={(opened) => {
            setPicture(opened);
            focusOnTitle();
          }}
        />
      ) : (
        <DrawingDesk
          picture={picture}
          onLeave={leave}
          onSent={(kept) => {
            setPicture(undefined);
            picture.close();
            change({
              drawing: {
                url: kept.url,
                uploadId: kept.upload_id,
                description: draft.type,
                expiresAt: kept.expires_at,
                isTaken: false,
              },
            });
            focusOnTitle();
          }}
        />
      )}
    </section>
  );
}

/** What was pressed is gone: the reading goes on at the head of the part. */
const focusOnTitle = (): void => {
  requestAnimationFrame(() => document.getElementById("make-drawing")?.focus());
};

/** A picture that is not wanted is not kept; another book's stays. Should this fail, it is deleted in its time. */
function forget({ uploadId, expiresAt }: DraftDrawing): void {
  if (uploadId === null || expiresAt === null) return;
  wire.send(`/api/uploads/${uploadId}`, { method: "DELETE" }).catch(() => undefined);
}
