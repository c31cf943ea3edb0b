import { AppError, InvalidRequest } from "../errors.ts";

/** Ends the process with a command's exit code; what went wrong is one clear sentence, not a stack. */
export async function endWith(command: Promise<number>): Promise<never> {
  try {
    process.exit(await command);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof InvalidRequest) {
    const faults = error.faults.map(({ pointer, detail }) => `  ${pointer.slice(1)}: ${detail}`);
    return [`bookmill: ${error.message}`, ...faults].join("\n");
  }
  if (error instanceof AppError) return `bookmill: ${error.message}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `bookmill: something is wrong with Bookmill itself. Please report this:\n${stack}`;
}
