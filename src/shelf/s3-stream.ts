import { Readable } from "node:stream";

import { Unavailable } from "../errors.ts";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** An answer's body as a stream of Node: asked for at once, read as fast as it is taken, ended when it is destroyed. */
export function s3Stream(
  open: (signal: AbortSignal) => Promise<Response>,
  { timeoutMs }: { timeoutMs: number },
): Readable {
  const stop = new AbortController();
  const opening = open(stop.signal).then(({ body }) => {
    if (body === null) throw new Error("an answer without a body");
    return body.getReader();
  });
  const stream = new Readable({
    read: () => void opening.then(readOn).catch((error: unknown) => stream.destroy(asError(error))),
    destroy(error, done) {
      stop.abort();
      done(error);
    },
  });
  opening.then(
    () => stream.emit("open"),
    (error: unknown) => stream.destroy(asError(error)),
  );
  return stream;

  async function readOn(reader: Reader): Promise<void> {
    const timer = setTimeout(() => stream.destroy(away()), timeoutMs);
    try {
      const { done, value } = await reader.read();
      stream.push(done ? null : value);
    } catch (cause) {
      if (!stop.signal.aborted) throw away(cause);
    } finally {
      clearTimeout(timer);
    }
  }
}

const away = (cause?: unknown): Unavailable =>
  new Unavailable("shelf_away", "The store of finished files broke off.", { cause });

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
