import { useEffect, useState } from "react";

import { read } from "../words/read.ts";

/**
 * What a picture shows, for those who would rather read or hear it. Screen readers have it as the picture's text already, so
 * that the words are hidden from them; the button is not.
 */
export function Description({ text }: { text: string }) {
  const voice = useVoice();
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [text]);
  const say = () => {
    const speech = new SpeechSynthesisUtterance(text);
    if (voice !== undefined) speech.voice = voice;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
  };
  return (
    <figcaption className="description">
      <p aria-hidden="true" dir="auto">
        {text}
      </p>
      {voice !== undefined && (
        <button type="button" className="act plain" onClick={say}>
          {read.aa.hear}
        </button>
      )}
    </figcaption>
  );
}

/** A voice of the device itself: what is said of a child's book is sent to nobody. */
function useVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return;
    const find = () =>
      setVoice(
        speechSynthesis
          .getVoices()
          .find((one) => one.localService && one.lang.toLowerCase().startsWith("en")),
      );
    find();
    speechSynthesis.addEventListener("voiceschanged", find);
    return () => speechSynthesis.removeEventListener("voiceschanged", find);
  }, []);
  return voice;
}
