/** `story_generation`: the tale, beat by beat. Text and picture are planned together so that they cannot disagree. */
export interface Story {
  title: string;
  /** "A story made for Luna" */
  byline: string;
  scenes: readonly StoryScene[];
  /** Two short closing lines under "The End". */
  closing: readonly string[];
  meet: MeetTheHero;
}

/** The page after the end that presents the hero. */
export interface MeetTheHero {
  /** "Meet Luna" */
  heading: string;
  /** A sentence each: who, the ability, where at home. */
  lines: readonly string[];
}

export interface StoryScene {
  /** 1-based */
  number: number;
  heading: string;
  /** Paragraphs; `*word*` is italic. Curly quotes. */
  paragraphs: readonly string[];
  /** Two rhymed lines set inside the picture, or none. */
  refrain: readonly string[];
  /** What the illustrator shows. */
  stage: SceneStage;
}

export interface SceneStage {
  beat: "home" | "setting_out" | "obstacle" | "the_gift" | "found";
  /** Pose and mood names of the rig. */
  pose: string;
  mood: string;
  /** The ability's class, as in Meaning: how the gift is shown. Without it the obstacle tells. */
  ability?: string;
  /** The obstacle's art: "valley", "cave", "gate", "stone", "river". */
  obstacle: string;
  /** What the quest finds: "chest", "dot", "music", "door". */
  treasure: string;
  /** "birthday", "winter", "halloween", "bedtime", "baby", "any" or null. */
  occasion: string | null;
  /** Friends in the picture, first one beside the hero. */
  friends: readonly Friend[];
  /** The friend's small gift: a prop of the studio ("bell", "shell" …). */
  gift: string;
}

export interface Friend {
  name: string;
  /** "small red fox" */
  description: string;
  /** A species of the studio. */
  species: string;
}
