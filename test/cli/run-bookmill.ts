import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface Run {
  child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Resolves with what it printed and its exit code. */
  end(): Promise<{ code: number | null; output: string }>;
  /** Waits until its output holds the text. */
  says(text: string | RegExp): Promise<void>;
}

/** The real binary as its own process, on a data folder of the test's. */
export function runBookmill(
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
): Run {
  const child = spawn(process.execPath, [...node, "bin/bookmill.mjs", ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const ended = once(child, "close");
  return {
    child,
    output: () => output,
    async end() {
      const [code]: (number | null)[] = await ended;
      return { code: code ?? null, output };
    },
    async says(text) {
      const found = (): boolean =>
        typeof text === "string" ? output.includes(text) : text.test(output);
      const deadline = performance.now() + 60_000;
      while (!found() && child.exitCode === null && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      if (!found()) throw new Error(`it never said ${text}; it said:\n${output}`);
    },
  };
}
