/** Something to find: a noto icon and the name printed under it (words of at most ten letters, or they overflow the tray). */
export interface HiddenThing {
  icon: string;
  label: string;
}

const thing = (icon: string, label: string): HiddenThing => ({ icon, label });

export const thingsByQuest: Record<string, readonly HiddenThing[]> = {
  treasure: [
    thing("world-map", "treasure map"),
    thing("old-key", "old key"),
    thing("coin", "gold coin"),
    thing("compass", "compass"),
    thing("gem-stone", "diamond"),
    thing("treasure-chest", "treasure chest"),
  ],
  rescue: [
    thing("bell", "golden bell"),
    thing("ring-buoy", "life ring"),
    thing("flashlight", "torch"),
    thing("ladder", "ladder"),
    thing("postal-horn", "horn"),
    thing("knot", "rope"),
  ],
  mystery: [
    thing("magnifying-glass-tilted-left", "magnifying glass"),
    thing("paw-prints", "paw prints"),
    thing("puzzle-piece", "puzzle piece"),
    thing("old-key", "old key"),
    thing("notebook-with-decorative-cover", "notebook"),
    thing("feather", "feather"),
  ],
  any: [
    thing("compass", "compass"),
    thing("old-key", "old key"),
    thing("scroll", "scroll"),
    thing("bell", "golden bell"),
    thing("telescope", "telescope"),
    thing("hourglass-done", "hourglass"),
  ],
};

export const thingsByOccasion: Record<string, readonly HiddenThing[]> = {
  birthday: [
    thing("shortcake", "piece of cake"),
    thing("wrapped-gift", "present"),
    thing("party-popper", "party popper"),
    thing("pinata", "piñata"),
  ],
  winter: [
    thing("gloves", "warm gloves"),
    thing("snowman", "snowman"),
    thing("ice-skate", "ice skate"),
    thing("sled", "sledge"),
  ],
  halloween: [
    thing("candy", "sweet"),
    thing("bat", "bat"),
    thing("broom", "broom"),
    thing("spider-web", "cobweb"),
  ],
  bedtime: [
    thing("teddy-bear", "teddy bear"),
    thing("alarm-clock", "alarm clock"),
    thing("socks", "bed socks"),
    thing("ewe", "sheep"),
  ],
  baby: [
    thing("baby-bottle", "baby bottle"),
    thing("nest-with-eggs", "nest"),
    thing("baby-chick", "chick"),
    thing("teddy-bear", "teddy bear"),
  ],
  any: [
    thing("party-popper", "party popper"),
    thing("wrapped-gift", "present"),
    thing("sparkler", "sparkler"),
    thing("love-letter", "letter"),
  ],
};

/** The sort of thing this hero would have dropped. */
export const thingsByAbility: Record<string, readonly HiddenThing[]> = {
  fly: [thing("feather", "feather"), thing("parachute", "parachute")],
  light: [thing("flashlight", "torch"), thing("light-bulb", "light bulb")],
  sing: [thing("microphone", "microphone"), thing("trumpet", "trumpet")],
  strong: [thing("trophy", "trophy"), thing("bowling", "skittles")],
  build: [thing("hammer", "hammer"), thing("toolbox", "toolbox")],
  animals: [thing("bone", "bone"), thing("paw-prints", "paw prints")],
  fast: [thing("stopwatch", "stopwatch"), thing("roller-skate", "roller skate")],
  swim: [thing("goggles", "goggles"), thing("ring-buoy", "swim ring")],
  hide: [thing("performing-arts", "masks"), thing("umbrella", "umbrella")],
  grow: [thing("seedling", "seedling"), thing("bucket", "bucket")],
  any: [thing("magic-wand", "magic wand"), thing("crystal-ball", "crystal ball")],
};

/** At home anywhere. */
export const commonThings: readonly HiddenThing[] = [
  thing("teapot", "teapot"),
  thing("umbrella", "umbrella"),
  thing("trumpet", "trumpet"),
  thing("top-hat", "top hat"),
  thing("yo-yo", "yo-yo"),
  thing("yarn", "ball of wool"),
  thing("drum", "drum"),
  thing("violin", "violin"),
  thing("alarm-clock", "clock"),
  thing("artist-palette", "paintbox"),
  thing("nesting-dolls", "doll"),
  thing("locomotive", "toy train"),
  thing("camera", "camera"),
  thing("hourglass-done", "hourglass"),
];

/** What the smallest know by name. */
export const firstThings: readonly HiddenThing[] = [
  thing("soccer-ball", "ball"),
  thing("duck", "duck"),
  thing("teddy-bear", "teddy"),
  thing("banana", "banana"),
  thing("automobile", "car"),
  thing("umbrella", "umbrella"),
  thing("bell", "bell"),
  thing("drum", "drum"),
  thing("spoon", "spoon"),
  thing("running-shoe", "shoe"),
];
