import { shelf } from "../words/shelf.ts";

/** What one sees before there is a book. */
export function BareShelf() {
  return (
    <svg className="shelf-bare" viewBox="0 0 640 300" role="img" aria-label={shelf.bare}>
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <g strokeDasharray="2 9">
          <path d="M196 214l3-118 92 2-2 116z" />
          <path d="M300 214l-1-92 74-2 1 94z" />
          <path d="M392 214l26-104 74 19-24 85z" />
        </g>
        <path d="M217 128l50 1M216 144l36 1M318 152l38-1" strokeDasharray="2 9" />
      </g>
      <path
        d="M26 214l588-3 3 19-592 3z"
        fill="#f6b323"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="M92 233l-4 42h19l13-42zM526 232l12 42h19l-6-43z"
        fill="#1f6f6a"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="M94 214l4-44h46l5 43z"
        fill="#c8321c"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <g fill="none" stroke="currentColor" strokeWidth="7" strokeLinecap="round">
        <path d="M108 168l-9-50" />
        <path d="M121 168l1-62" stroke="#1f6f6a" />
        <path d="M134 168l11-46" stroke="#f6b323" />
      </g>
      <g stroke="currentColor" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
        <path d="M545 210v-68" fill="none" />
        <path d="M520 211h52" fill="none" strokeWidth="7" />
        <path d="M512 142l18-46 34 1 17 46z" fill="#f6b323" />
      </g>
    </svg>
  );
}
