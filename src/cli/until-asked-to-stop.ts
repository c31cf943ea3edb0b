/**
 * Resolves at the first Ctrl-C or SIGTERM, so that the command can hand its work back. At the second the process ends
 * at once: the leases run out by themselves, and nothing half-written counts.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(130);
      asked = true;
      process.stderr.write(
        "\nStopping: unfinished books go back to the queue. Once more stops at once.\n",
      );
      resolve(signal);
    };
    process.on("SIGINT", ask);
    process.on("SIGTERM", ask);
  });
}
