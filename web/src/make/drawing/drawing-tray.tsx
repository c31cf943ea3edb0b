import { type DragEvent, useRef, useState } from "react";

import { drawing } from "../../words/drawing.ts";
import { openPicture } from "./open-picture.ts";

/** Where a picture comes in: dropped, chosen, or taken with a camera. */
export function DrawingTray({ onOpened }: { onOpened: (picture: ImageBitmap) => void }) {
  const [state, setState] = useState<"empty" | "over" | "opening">("empty");
  const [fault, setFault] = useState<string>();
  const newest = useRef<File>(undefined);

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    newest.current = file;
    setFault(undefined);
    setState("opening");
    try {
      const picture = await openPicture(file);
      // Another one was chosen meanwhile.
      if (newest.current === file) onOpened(picture);
      else picture.close();
    } catch (error) {
      setFault(error instanceof Error ? error.message : drawing.notPicture);
      setState("empty");
    }
  }

  function over(event: DragEvent): void {
    event.preventDefault();
    setState("over");
  }

  return (
    <>
      <p className="hint" id="make-drawing-hint">
        {drawing.hint}
      </p>
      <div
        className="make-tray"
        data-state={state}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={() => setState("empty")}
        onDrop={(event) => {
          event.preventDefault();
          void open(event.dataTransfer.files[0]);
        }}
      >
        <p className="make-drop">{drawing.drop}</p>
        <FileButton words={drawing.choose} onFile={open} />
        <FileButton words={drawing.camera} onFile={open} isCamera />
        <p role="status">{state === "opening" && drawing.opening}</p>
      </div>
      <p className="fault" role="alert">
        {fault}
      </p>
    </>
  );
}

function FileButton(props: {
  words: string;
  onFile: (file: File | undefined) => Promise<void>;
  isCamera?: true;
}) {
  const { words, onFile, isCamera } = props;
  return (
    <label className={isCamera ? "act plain make-file is-camera" : "act plain make-file"}>
      <input
        type="file"
        accept="image/*"
        {...(isCamera && { capture: "environment" })}
        aria-describedby="make-drawing-hint"
        onChange={({ target }) => {
          void onFile(target.files?.[0]);
          // The same file may be chosen once more.
          target.value = "";
        }}
      />
      {words}
    </label>
  );
}
