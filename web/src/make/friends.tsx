import { useEffect, useRef } from "react";

import { make } from "../words/make.ts";

const most = 3;

/** Those who come along, one line each. */
export function Friends(props: {
  friends: readonly string[];
  fault: string | undefined;
  onChange: (friends: string[]) => void;
}) {
  const { friends, fault, onChange } = props;
  const place = useRef<HTMLFieldSetElement>(null);
  const focusOn = useRef<string>(undefined);
  // What was pressed is gone, or has made a new line.
  useEffect(() => {
    if (focusOn.current === undefined) return;
    place.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = undefined;
  }, [friends.length]);
  return (
    <fieldset
      ref={place}
      className="make-friends"
      aria-describedby={fault === undefined ? "make-friends-hint" : "make-friends-fault"}
    >
      <legend>{make.friends}</legend>
      <p className="hint" id="make-friends-hint">
        {make.friendsHint}
      </p>
      {friends.map((friend, index) => (
        <div key={index} className="make-friend">
          <input
            id={index === 0 ? "make-friends" : undefined}
            dir="auto"
            maxLength={60}
            autoComplete="off"
            aria-label={make.friend(index + 1)}
            aria-invalid={fault !== undefined}
            placeholder={index === 0 ? make.friendExample : undefined}
            value={friend}
            onChange={({ target }) => onChange(friends.with(index, target.value))}
          />
          <button
            type="button"
            className="act quiet"
            aria-label={make.removeFriend(friend === "" ? make.friend(index + 1) : friend)}
            onClick={() => {
              focusOn.current = ".make-add";
              onChange(friends.toSpliced(index, 1));
            }}
          >
            <svg viewBox="0 0 20 20" width="20" aria-hidden="true">
              <path d="M4 4l12 12M16 4L4 16" stroke="currentColor" strokeWidth="3" />
            </svg>
          </button>
        </div>
      ))}
      {fault !== undefined && (
        <p className="fault" id="make-friends-fault">
          {fault}
        </p>
      )}
      {friends.length < most && (
        <button
          type="button"
          className="act plain make-add"
          onClick={() => {
            focusOn.current = ".make-friend:last-of-type input";
            onChange([...friends, ""]);
          }}
        >
          {make.addFriend}
        </button>
      )}
    </fieldset>
  );
}
