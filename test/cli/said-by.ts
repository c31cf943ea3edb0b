import { vi } from "vitest";

/** What a command prints and its exit code, in this process: a process of its own takes longer to start than the command. */
export async function saidBy(command: Promise<number>): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const code = await command;
    return `${write.mock.calls.join("")}(${code})`;
  } finally {
    write.mockRestore();
  }
}
