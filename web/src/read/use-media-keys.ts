import { useEffect, useRef } from "react";

import { placed } from "../place.ts";

interface Heard {
  isOn: boolean;
  title: string;
  page: string;
  picture: string | undefined;
  acts: Partial<Record<"play" | "pause" | "nexttrack" | "previoustrack", () => void>>;
}

/** The keys of keyboards and headphones, and what a locked screen shows of the book. */
export function useMediaKeys({ isOn, title, page, picture, acts }: Heard): void {
  const now = useRef(acts);
  now.current = acts;
  const session = "mediaSession" in navigator ? navigator.mediaSession : undefined;

  useEffect(() => {
    if (session === undefined) return;
    const names = ["play", "pause", "nexttrack", "previoustrack"] as const;
    for (const name of names) session.setActionHandler(name, () => now.current[name]?.());
    return () => {
      for (const name of names) session.setActionHandler(name, null);
      session.metadata = null;
      session.playbackState = "none";
    };
  }, [session]);

  useEffect(() => {
    if (session === undefined) return;
    session.playbackState = isOn ? "playing" : "paused";
    session.metadata = new MediaMetadata({
      title: page,
      album: title,
      artist: title,
      ...(picture !== undefined && {
        artwork: [{ src: placed(picture), sizes: "480x480", type: "image/webp" }],
      }),
    });
  }, [session, isOn, title, page, picture]);
}
