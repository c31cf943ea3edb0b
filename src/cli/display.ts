import type { WriteStream } from "node:tty";

import type { JobEvent } from "../events/read-events.ts";

export interface Display {
  show(event: JobEvent): void;
  close(): void;
}

interface StageLine {
  state: "running" | "done" | "skipped" | "failed";
  percent: number;
  /** "scene 2, scene 4": what is being worked on. */
  parts: Set<number>;
  note: string;
}

const marks: Record<StageLine["state"], string> = {
  running: "›",
  done: "✓",
  skipped: "–",
  failed: "✗",
};

/** On a terminal a list of stages that fills in place; piped, one JSON line per event. */
export function openDisplay(out: Pick<WriteStream, "write"> & { isTTY?: boolean }): Display {
  if (out.isTTY !== true) {
    return {
      show: (event) =>
        out.write(
          `${JSON.stringify({ seq: event.seq, at: event.at, type: event.type, ...event.data })}\n`,
        ),
      close: () => {},
    };
  }
  const lines = new Map<string, StageLine>();
  let drawn = 0;
  return {
    show(event) {
      take(lines, event);
      const up = drawn > 0 ? `\u001b[${drawn}A` : "";
      out.write(up + [...lines].map((line) => `\u001b[2K${lineText(...line)}\n`).join(""));
      drawn = lines.size;
    },
    close: () => {},
  };
}

function take(lines: Map<string, StageLine>, { type, data }: JobEvent): void {
  const stage = data["stage"];
  if (typeof stage !== "string") return;
  const line = lines.get(stage) ?? { state: "running", percent: 0, parts: new Set(), note: "" };
  lines.set(stage, line);
  const part = Number(data["part"] ?? 0);
  switch (type) {
    case "stage.started":
      line.state = "running";
      break;
    case "stage.progress":
      line.percent = Number(data["progress_percentage"]);
      break;
    case "stage.completed":
      line.state = "done";
      line.percent = 100;
      break;
    case "stage.skipped":
      line.state = "skipped";
      line.note = String(data["reason"]);
      break;
    case "stage.failed":
      line.state = "failed";
      line.note = String(data["error_message"]);
      break;
    case "step.started":
      if (part > 0) line.parts.add(part);
      break;
    case "step.completed":
      line.parts.delete(part);
      break;
  }
}

function lineText(stage: string, { state, percent, parts, note }: StageLine): string {
  const bar = "█".repeat(Math.round(percent / 10)).padEnd(10, "░");
  const now = parts.size > 0 ? ` ${[...parts].toSorted((a, b) => a - b).join(" ")}` : "";
  const tail = state === "running" ? `${bar} ${percent} %${now}` : note;
  return `${marks[state]} ${stage.replaceAll("_", " ").padEnd(24)} ${tail}`;
}
