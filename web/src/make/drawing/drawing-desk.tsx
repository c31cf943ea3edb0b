import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";

import { BookmillError } from "../../../../src/client/bookmill-error.ts";
import type { UploadKept } from "../../../../src/contract/uploads.ts";
import { isAway } from "../../is-away.ts";
import { drawing } from "../../words/drawing.ts";
import { type Adjustment, turned, whole } from "./adjustment.ts";
import { CutFrame } from "./cut-frame.tsx";
import { isBlank } from "./is-blank.ts";
import { paintPicture } from "./paint-picture.ts";
import { sendPicture } from "./send-picture.ts";

/** A picture before it is sent: cut, turned and brightened; and a grown-up's word that we may have it. */
export function DrawingDesk(props: {
  picture: ImageBitmap;
  onLeave: () => void;
  onSent: (kept: UploadKept) => void;
}) {
  const { picture, onLeave, onSent } = props;
  const [adjustment, setAdjustment] = useState<Adjustment>({
    turns: 0,
    brightness: 1,
    cut: whole,
  });
  const [agreed, setAgreed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const consent = useRef<HTMLInputElement>(null);
  const seemsBlank = useMemo(() => looksBlank(picture), [picture]);
  const sending = useMutation({
    mutationFn: () => sendPicture(picture, adjustment),
    onSuccess: onSent,
  });

  function send(): void {
    if (sending.isPending) return;
    setAsked(!agreed);
    if (agreed) sending.mutate();
    else consent.current?.focus();
  }

  return (
    <div className="make-desk">
      <h3>{drawing.desk}</h3>
      <div className="make-canvas">
        <Painted picture={picture} adjustment={adjustment} />
        <CutFrame cut={adjustment.cut} onCut={(cut) => setAdjustment((now) => ({ ...now, cut }))} />
      </div>
      {seemsBlank && (
        <p className="fault" role="status">
          {drawing.blank}
        </p>
      )}
      <div className="make-row">
        <button type="button" className="act plain" onClick={() => setAdjustment(turned)}>
          {drawing.turn}
        </button>
        <button
          type="button"
          className="act plain"
          onClick={() => setAdjustment((now) => ({ ...now, cut: whole }))}
        >
          {drawing.whole}
        </button>
        <label className="make-bright">
          {drawing.brightness}
          <input
            type="range"
            min={0.5}
            max={1.8}
            step={0.05}
            value={adjustment.brightness}
            onChange={({ target }) =>
              setAdjustment((now) => ({ ...now, brightness: target.valueAsNumber }))
            }
          />
        </label>
      </div>
      <label className="make-consent">
        <input
          ref={consent}
          type="checkbox"
          checked={agreed}
          aria-invalid={isAsked && !agreed}
          aria-describedby={isAsked && !agreed ? "make-consent-fault" : undefined}
          onChange={({ target }) => setAgreed(target.checked)}
        />
        <span>{drawing.consent}</span>
      </label>
      <p className="fault" role="alert" id="make-consent-fault">
        {isAsked && !agreed && drawing.consentMissing}
        {sending.isError && faultOf(sending.error)}
      </p>
      <div className="make-row">
        <button
          type="button"
          className="act plain"
          aria-disabled={sending.isPending}
          onClick={send}
        >
          {sending.isPending ? drawing.sending : drawing.send}
        </button>
        <button type="button" className="act quiet" onClick={onLeave}>
          {drawing.other}
        </button>
      </div>
    </div>
  );
}

/** The whole picture, turned and brightened; the cut is drawn over it. */
function Painted({ picture, adjustment }: { picture: ImageBitmap; adjustment: Adjustment }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { turns, brightness } = adjustment;
  useEffect(() => {
    if (canvas.current === null) return;
    paintPicture(canvas.current, picture, { turns, brightness, cut: whole, largest: 640 });
  }, [picture, turns, brightness]);
  return <canvas ref={canvas} role="img" aria-label={drawing.canvas} />;
}

function looksBlank(picture: ImageBitmap): boolean {
  const canvas = document.createElement("canvas");
  paintPicture(canvas, picture, { turns: 0, brightness: 1, cut: whole, largest: 128 });
  const { width, height } = canvas;
  const image = canvas.getContext("2d")?.getImageData(0, 0, width, height);
  return image !== undefined && isBlank(image);
}

function faultOf(error: Error): string {
  if (isAway(error)) return drawing.away;
  if (!(error instanceof BookmillError) || error.status >= 500) return drawing.failed;
  return error.errors[0]?.detail ?? error.detail;
}
