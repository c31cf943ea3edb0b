/** Degrees: 0 hangs straight down, positive is outwards and up, for each side. */
export type Joint = readonly [upper: number, lower: number];

const moods = [
  "happy",
  "joy",
  "calm",
  "worried",
  "surprised",
  "brave",
  "grumpy",
  "sleepy",
] as const;
type Mood = (typeof moods)[number];

export interface Pose {
  armL: Joint;
  armR: Joint;
  legL?: Joint;
  legR?: Joint;
  /** Of the whole body, and of the head, in degrees. */
  tilt?: number;
  head?: number;
  /** -1 looks left … 1 looks right. */
  turn?: number;
  wing?: number;
  wingScale?: number;
  mood: Mood;
  /** Where the eyes look, each -1…1. */
  look?: readonly [x: number, y: number];
  /** SVG text of a prop in the right hand, drawn around 0, 0. */
  hold?: string;
  lift?: number;
  /** On the ground, legs stretched towards us: seen from the front, bent legs read as the splits. */
  sits?: "yes";
}

export const poses = {
  stand: { armL: [22, 18], armR: [22, 18], turn: 0.25, mood: "happy" },
  wave: { armL: [24, 20], armR: [104, 152], turn: 0.3, head: 5, mood: "joy" },
  walk: {
    armL: [44, 64],
    armR: [26, 62],
    legL: [24, 46],
    legR: [26, 0],
    tilt: 3,
    turn: 0.7,
    mood: "happy",
  },
  cheer: {
    armL: [108, 146],
    armR: [108, 146],
    legL: [10, 4],
    legR: [10, 4],
    turn: 0,
    head: -3,
    mood: "joy",
    wing: 18,
  },
  fly: {
    armL: [66, 84],
    armR: [100, 104],
    legL: [34, 66],
    legR: [-8, -34],
    tilt: 24,
    turn: 0.8,
    head: -14,
    mood: "joy",
    wing: 30,
    wingScale: 1.3,
  },
  think: { armL: [24, 30], armR: [18, 150], turn: 0.4, head: 7, mood: "calm", look: [0.6, -0.7] },
  point: { armL: [20, 20], armR: [96, 98], turn: 0.9, head: 3, mood: "surprised" },
  worry: {
    armL: [30, 138],
    armR: [30, 138],
    turn: 0.2,
    head: -6,
    mood: "worried",
    look: [0.4, 0.4],
  },
  hold: { armL: [46, 110], armR: [46, 110], turn: 0.1, mood: "happy" },
  brave: {
    armL: [42, -58],
    armR: [42, -58],
    legL: [12, 6],
    legR: [12, 6],
    turn: 0.3,
    head: -2,
    mood: "brave",
    wing: 10,
  },
  lift: {
    armL: [132, 158],
    armR: [132, 158],
    legL: [18, 2],
    legR: [18, 2],
    turn: 0,
    mood: "brave",
  },
  sing: { armL: [62, 96], armR: [80, 118], turn: 0.15, head: -5, mood: "joy" },
  swim: {
    armL: [70, 92],
    armR: [112, 120],
    legL: [30, 52],
    legR: [6, -20],
    tilt: 18,
    turn: 0.6,
    head: -10,
    mood: "joy",
    wing: 12,
  },
  run: {
    armL: [58, 110],
    armR: [40, 104],
    legL: [46, 78],
    legR: [44, 6],
    tilt: 9,
    turn: 0.85,
    mood: "joy",
    wing: 12,
  },
  sit: { armL: [38, -52], armR: [38, -52], sits: "yes", turn: 0.15, mood: "calm", lift: -42 },
} as const satisfies Record<string, Pose>;

type PoseName = keyof typeof poses;

/** The pose of that name with a mood; an unknown name stands, an unknown mood is the pose's own. */
export function poseNamed(name: string, mood?: string): Pose {
  const pose: Pose = isPoseName(name) ? poses[name] : poses.stand;
  const known = moods.find((each) => each === mood);
  return known === undefined ? pose : { ...pose, mood: known };
}

function isPoseName(name: string): name is PoseName {
  return Object.hasOwn(poses, name);
}
