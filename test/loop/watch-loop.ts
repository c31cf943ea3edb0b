import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface LoopReport {
  /** Milliseconds by which the main loop was late. */
  p50: number;
  p99: number;
  max: number;
  /** Stretches of the main loop that never came up for air for more than 50 ms, longest first: what most of it was. */
  sections: { ms: number; mostly: string }[];
}

const longMs = 50;

/** Watches the main loop of this process until it is asked for its report: the delay of its turns, and a CPU profile. */
export async function watchLoop(): Promise<() => Promise<LoopReport>> {
  const profiler = new Session();
  profiler.connect();
  await profiler.post("Profiler.enable");
  await profiler.post("Profiler.setSamplingInterval", { interval: 1000 });
  await profiler.post("Profiler.start");
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return async () => {
    delay.disable();
    const { profile } = await profiler.post("Profiler.stop");
    profiler.disconnect();
    const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
    return {
      p50: ms(delay.percentile(50)),
      p99: ms(delay.percentile(99)),
      max: ms(delay.max),
      sections: longSections(profile),
    };
  };
}

/** A section ends where the loop is idle, and where another task begins: seen by the outermost frame. */
function longSections({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): LoopReport["sections"] {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sections: LoopReport["sections"] = [];
  let ms = 0;
  let task: number | undefined;
  let shares = new Map<string, number>();
  const close = (): void => {
    if (ms > longMs) {
      const [mostly = "?"] = [...shares].toSorted(([, a], [, b]) => b - a)[0] ?? [];
      sections.push({ ms: Math.round(ms), mostly });
    }
    ms = 0;
    shares = new Map();
  };
  for (const [index, id] of samples.entries()) {
    const stack = stackOf(id);
    const outermost = stack.at(-2);
    const name = byId.get(id)?.callFrame.functionName;
    if (name === "(idle)" || outermost !== task) close();
    task = outermost;
    if (name === "(idle)") continue;
    const took = (timeDeltas[index] ?? 0) / 1000;
    ms += took;
    const ours = stack
      .map((node) => byId.get(node)?.callFrame)
      .find((frame) => frame?.url.includes("/src/"));
    const place =
      ours === undefined ? `(${name})` : `${ours.functionName} ${ours.url.split("/src/")[1]}`;
    shares.set(place, (shares.get(place) ?? 0) + took);
  }
  close();
  return sections.toSorted((a, b) => b.ms - a.ms);

  /** From the innermost node to the root. */
  function stackOf(id: number): number[] {
    const stack = [id];
    for (let up = parents.get(id); up !== undefined; up = parents.get(up)) stack.push(up);
    return stack;
  }
}
