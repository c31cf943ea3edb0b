const shapes = {
  back: "M15 5 8 12l7 7",
  next: "M9 5l7 7-7 7",
  play: "M8 5.2 18.5 12 8 18.8Z",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
};

/** A drawn mark on a control; what it means is said beside it. */
export function Mark({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg className={`mark-${shape}`} viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path
        d={shapes[shape]}
        fill={shape === "play" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
