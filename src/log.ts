import { pino } from "pino";

/** Writes one event with its fields. Ids, counts and times only: never a child's name, words or picture. */
export type Log = (
  level: "debug" | "info" | "warn" | "error",
  event: string,
  fields?: Record<string, unknown>,
) => void;

/** JSON lines on stderr: stdout belongs to the command's own answer. */
export function openLog(level: string): Log {
  const logger = pino(
    {
      name: "bookmill",
      level,
      redact: {
        paths: [
          "*.characterName",
          "*.character_name",
          "*.dedication",
          "*.password",
          "authorization",
        ],
        censor: "[hidden]",
      },
      // The message of an error is fit for people; its other properties may hold what was sent to a provider.
      serializers: { err: shownError },
    },
    pino.destination(2),
  );
  return (logLevel, event, fields = {}) => logger[logLevel](fields, event);
}

function shownError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? shownError(error.cause) : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack, cause };
}
