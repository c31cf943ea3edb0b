import { useState } from "react";

import { making } from "../words/making.ts";

/** Asks for the right to notify, and only when somebody presses. */
export function TellMe() {
  const [answer, setAnswer] = useState(
    "Notification" in window ? Notification.permission : ("denied" as const),
  );
  if (answer === "denied") return null;
  if (answer === "granted") return <p className="hint">{making.willTell}</p>;
  return (
    <button
      type="button"
      className="act quiet"
      onClick={() => void Notification.requestPermission().then(setAnswer)}
    >
      {making.tellMe}
    </button>
  );
}
