import type { CSSProperties } from "react";

import type { BookList } from "../../../src/contract/book-list.ts";
import { placed } from "../place.ts";
import { coverColours } from "./cover-colours.ts";

/** A book from outside: its first picture with the title lettered over it, or the pencilled paper that waits for one. */
export function Cover(props: {
  title: string;
  cover: BookList["books"][number]["cover"];
  isFirst: boolean;
  waits: boolean;
  /** Its picture is there, or will never be. */
  onSeen: () => void;
}) {
  const { title, cover, isFirst, waits, onSeen } = props;
  if (cover === null) {
    return (
      <span className="shelf-cover is-blank">
        <span className="shelf-title" dir="auto">
          {title}
        </span>
      </span>
    );
  }
  const { band, letters } = coverColours(cover.colours);
  const colours = { "--band": band, "--letters": letters } as CSSProperties;
  return (
    <span className="shelf-cover" style={colours}>
      <img
        {...(!waits && { src: placed(cover.url) })}
        alt=""
        width={480}
        height={480}
        loading={isFirst ? "eager" : "lazy"}
        decoding="async"
        onLoad={onSeen}
        onError={onSeen}
      />
      <span className="shelf-title" data-long={title.length > 44 || undefined} dir="auto">
        {title}
      </span>
    </span>
  );
}
