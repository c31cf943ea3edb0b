/** The colours of one world's obstacles. */
export interface ObstacleLook {
  rock: string;
  /** Moss, coral crust, moon dust: what grows or lies on the rock. */
  growth: string;
  wood: string;
  metal: string;
  /** Light behind doors and in caves. */
  glow: string;
  shadow: string;
}

/** `blocking` as the hero meets it, `solved` as the gift leaves it. */
export type ObstacleState = "blocking" | "solved";
