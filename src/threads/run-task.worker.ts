/** One piece of work: which module, which of its functions, and what it is given. */
export interface Task {
  entry: string;
  name: string;
  input: unknown;
}

/**
 * Runs in every thread of the pool. An error that crosses threads keeps its message, stack and cause only: what it says of
 * its own future (`code`, `retry`) travels in the cause.
 */
export async function runTask({ entry, name, input }: Task): Promise<unknown> {
  const module: Record<string, unknown> = await import(entry);
  const work = module[name];
  if (typeof work !== "function") throw new Error(`${entry} has no function ${name}`);
  try {
    return await work(input);
  } catch (error) {
    if (!(error instanceof Error) || !("retry" in error) || !("code" in error)) throw error;
    const { code, retry } = error;
    throw new Error(error.message, { cause: { code, retry } });
  }
}
