/** A place, cut from paper. Its colours are its own in every theme; places that we do not know get a road that leads away. */
export function WorldScene({ world }: { world: string | undefined }) {
  const Scene = (world === undefined ? undefined : scenes[world]) ?? Elsewhere;
  return (
    <svg
      className="make-scene"
      viewBox="0 0 300 400"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Scene />
    </svg>
  );
}

const scenes: Record<string, () => React.ReactNode> = {
  forest: Forest,
  ocean: Ocean,
  space: Space,
};

function Forest() {
  return (
    <>
      <path d="M0 0h300v400H0z" fill="#bfe0d8" />
      <circle cx="214" cy="92" r="40" fill="#f6b323" />
      <path d="M0 214c60-44 118-50 172-22s92 26 128-2v210H0z" fill="#5fae9b" />
      <path d="M28 318l44-168 40 168zM196 322l40-150 46 150z" fill="#2a8a80" />
      <path d="M-22 346l48-186 52 186zM246 352l38-146 44 146z" fill="#14695f" />
      <path d="M0 300c52-28 104-26 150-2s104 22 150-6v108H0z" fill="#2a8a80" />
      <path
        d="M124 400c-2-36 52-44 40-72s-40-18-34-40l18 2c0 16 42 10 52 38s-30 40-18 72z"
        fill="#f2e3b6"
      />
      <path d="M0 352c60-22 110-14 118 48H0zM300 344c-62-10-104 6-112 56h112z" fill="#14695f" />
      <path d="M232 372v-30h14v30z" fill="#fbfcf6" />
      <path d="M216 348c2-24 44-26 48-2z" fill="#c8321c" />
      <circle cx="232" cy="339" r="4" fill="#fbfcf6" />
      <circle cx="246" cy="334" r="5" fill="#fbfcf6" />
    </>
  );
}

function Ocean() {
  return (
    <>
      <path d="M0 0h300v400H0z" fill="#dff0ea" />
      <circle cx="82" cy="66" r="34" fill="#f6b323" />
      <path d="M0 118c26-20 50-20 76 0s50 20 76 0 50-20 74 0 48 20 74 2v280H0z" fill="#6fbcc0" />
      <path d="M0 186c30-18 54-18 80 0s52 18 80 0 50-16 74 0 44 16 66 2v212H0z" fill="#2f8d97" />
      <path d="M0 268c34-16 62-14 92 2s70 18 102 2 72-20 106-4v132H0z" fill="#1b5f7c" />
      <path d="M0 356c44-28 96-22 146-6s104 14 154-12v62H0z" fill="#f2e3b6" />
      <path
        d="M44 372c-10-46 4-66-12-104 22 22 18 44 22 66 6-22 20-30 32-56 4 40-18 56-18 96z"
        fill="#c8321c"
      />
      <path
        d="M246 366c4-34-14-44-8-84 14 20 14 36 18 50 6-14 18-20 22-34 6 32-14 42-12 66z"
        fill="#14695f"
      />
      <path d="M118 236c26-28 66-26 84 2l30-22-4 50-28-20c-22 24-60 22-82-10z" fill="#f6b323" />
      <circle cx="142" cy="234" r="6" fill="#1d2559" />
      <g fill="#dff0ea">
        <circle cx="92" cy="206" r="7" />
        <circle cx="104" cy="184" r="4" />
        <circle cx="86" cy="170" r="5" />
      </g>
    </>
  );
}

function Space() {
  return (
    <>
      <path d="M0 0h300v400H0z" fill="#27316f" />
      <g fill="#f6e2a0">
        <path d="M60 64l6 14 15 2-11 10 3 15-13-8-13 8 3-15-11-10 15-2z" />
        <circle cx="132" cy="42" r="4" />
        <circle cx="262" cy="52" r="5" />
        <circle cx="34" cy="172" r="4" />
        <circle cx="122" cy="206" r="3" />
        <circle cx="276" cy="226" r="4" />
        <circle cx="238" cy="250" r="3" />
      </g>
      <circle cx="196" cy="134" r="52" fill="#e0684c" />
      <path
        d="M147 118c34 14 66 14 97 0M150 156c30 10 62 10 91-2"
        fill="none"
        stroke="#c8321c"
        strokeWidth="8"
      />
      <path
        d="M110 168c-18 30 44 22 96-6s92-72 74-86"
        fill="none"
        stroke="#f6b323"
        strokeWidth="11"
        strokeLinecap="round"
      />
      <path d="M0 318c46-36 108-44 160-30s96 14 140-10v122H0z" fill="#8b92c9" />
      <path d="M0 362c60-28 124-20 176-6s86 10 124-8v52H0z" fill="#5b63a3" />
      <ellipse cx="214" cy="322" rx="26" ry="9" fill="#5b63a3" />
      <ellipse cx="118" cy="318" rx="14" ry="5" fill="#5b63a3" />
      <path d="M52 322c-8-46 4-82 24-100 20 18 32 54 24 100z" fill="#fbfcf6" />
      <path
        d="M52 322c-4-20-4-30-2-40l-22 26v32zM100 322c4-20 4-30 2-40l22 26v32z"
        fill="#c8321c"
      />
      <circle cx="76" cy="266" r="11" fill="#2f8d97" />
    </>
  );
}

function Elsewhere() {
  return (
    <>
      <path d="M0 0h300v400H0z" fill="#f6d98b" />
      <circle cx="150" cy="212" r="58" fill="#c8321c" />
      <path
        d="M22 92c6-22 36-24 44-6 18-8 34 4 30 20H26c-10 0-12-12-4-14zM196 60c6-18 32-20 38-4 16-6 30 4 26 18h-60c-10 0-12-12-4-14z"
        fill="#fbfcf6"
      />
      <path d="M0 250c60-46 112-42 160-18s96 22 140-12v180H0z" fill="#b9c98a" />
      <path d="M0 306c70-34 132-30 178-8s86 14 122-8v110H0z" fill="#7ea36a" />
      <path
        d="M96 400c6-58 92-58 76-104-8-22-28-24-30-54l18-2c4 26 32 30 40 58 16 54-44 56-40 102z"
        fill="#fbf3d6"
      />
      <path d="M226 352v-78l5-1v79z" fill="#5a3a22" />
      <path
        d="M200 274l54-3 14 14-13 15-55 2z"
        fill="#fbfcf6"
        stroke="#1d2559"
        strokeWidth="3"
        strokeLinejoin="round"
      />
    </>
  );
}
