const wholeTurnMs = 720;
const ease = "cubic-bezier(.45,.05,.3,1)";

/** How a leaf lies: 0 before it is turned, 1 when it is. `degrees` is how far it goes, with the sign of its side. */
export interface LeafPose {
  leaf: HTMLElement;
  degrees: number;
}

/** Where the finger holds it. */
export function holdLeaf({ leaf, degrees }: LeafPose, turned: number): void {
  leaf.style.transform = `rotateY(${degrees * turned}deg)`;
  for (const shade of shadesOf(leaf)) shade.style.opacity = String(darkness(turned));
}

/** From where it is held to where it will lie; a part of the way takes a part of the time. */
export async function layLeaf(pose: LeafPose, from: number, to: 0 | 1): Promise<void> {
  const { leaf, degrees } = pose;
  const options: KeyframeAnimationOptions = {
    duration: Math.max(140, wholeTurnMs * Math.abs(to - from)),
    easing: ease,
    fill: "forwards",
  };
  for (const shade of shadesOf(leaf)) {
    const middle = (from + to) / 2;
    shade.animate({ opacity: [from, middle, to].map(darkness) }, options);
  }
  const turning = leaf.animate(
    { transform: [from, to].map((turned) => `rotateY(${degrees * turned}deg)`) },
    options,
  );
  // Taken away in mid-air (another book, another screen): it lies.
  await turning.finished.catch(() => undefined);
}

const shadesOf = (leaf: HTMLElement): HTMLElement[] => [
  ...leaf.querySelectorAll<HTMLElement>(".leaf-shade"),
];

/** Paper is darkest when it stands upright. */
const darkness = (turned: number): number => Math.sin(Math.PI * turned) * 0.22;
