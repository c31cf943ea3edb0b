/** What stands behind the last book: pencils for the next one. */
export function ShelfEnd() {
  return (
    <li className="shelf-place shelf-end" aria-hidden="true">
      <svg viewBox="0 0 240 240" preserveAspectRatio="xMinYMax meet">
        <g fill="none" stroke="var(--ink)" strokeWidth="9" strokeLinecap="round">
          <path d="M46 170 31 104" stroke="var(--tomato)" />
          <path d="M64 168 65 84" stroke="var(--sea)" />
          <path d="M80 168 96 110" stroke="var(--marigold)" />
        </g>
        <g stroke="var(--ink)" strokeWidth="3.5" strokeLinejoin="round">
          <path d="M28 239l6-68 60-1 7 69z" fill="#c8321c" />
          <path d="M31 205c22 8 46 8 67-1l2 16c-24 8-48 8-71 1z" fill="#f6b323" />
          <path d="M126 239l-1-20 86-3 2 23z" fill="#1f6f6a" />
          <path d="M134 218l3-17 66-2 2 17z" fill="#fbfcf6" />
        </g>
      </svg>
      <div className="shelf-note" />
    </li>
  );
}
