import { Link } from "@tanstack/react-router";

import { read } from "../words/read.ts";
import { Mark } from "./mark.tsx";

/** What stands under the open book: the way out, turning, the voice, the letters. Nothing else that a child could fall into. */
export function Controls(props: {
  bookId: number;
  place: number;
  last: number;
  isOn: boolean;
  canPlay: boolean;
  /** What went wrong with the voice; "": nothing. */
  fault: string;
  onBack: () => void;
  onNext: () => void;
  onToggle: () => void;
  onSettings: () => void;
}) {
  const { bookId, place, last, isOn, canPlay, fault } = props;
  const voice = isOn ? read.pause : read.play;
  return (
    <div className="controls" role="group" aria-label={read.controls}>
      <Link
        to="/books/$bookId"
        params={{ bookId: String(bookId) }}
        search={true}
        activeOptions={{ exact: true }}
        className="control leave"
      >
        <Mark shape="close" />
        <span className="control-words">{read.close}</span>
      </Link>
      <div className="turning">
        <button
          type="button"
          className="control"
          aria-label={read.back}
          disabled={place === 0}
          onClick={props.onBack}
        >
          <Mark shape="back" />
        </button>
        <button
          type="button"
          className={canPlay ? "control voice" : "control voice none"}
          aria-label={voice}
          disabled={!canPlay}
          onClick={props.onToggle}
        >
          <Mark shape={isOn ? "pause" : "play"} />
          <span className="control-words">{voice}</span>
        </button>
        <button
          type="button"
          className="control"
          aria-label={read.next}
          disabled={place === last}
          onClick={props.onNext}
        >
          <Mark shape="next" />
        </button>
      </div>
      <button
        type="button"
        className="control letters"
        aria-label={read.settings}
        aria-haspopup="dialog"
        onClick={props.onSettings}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      <p className="voice-fault fault" role="status">
        {fault}
      </p>
    </div>
  );
}
