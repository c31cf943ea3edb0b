import { AppError, InvalidRequest } from "../errors.ts";

/**
 * Bytes as they come → text, without a byte order mark, its line breaks all "\n". Throws InvalidRequest for what is no UTF-8,
 * and AppError `upload_cut_short` when the client goes away.
 */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  // The half of a line break that may stand at the end of a chunk.
  let kept = "";
  for await (const chunk of whole(bytes)) {
    const text = kept + decoded(decoder, chunk);
    kept = text.endsWith("\r") ? "\r" : "";
    yield withLineFeeds(kept === "" ? text : text.slice(0, -1));
  }
  yield withLineFeeds(kept + decoded(decoder));
}

const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw new InvalidRequest("malformed_batch", "The text is not UTF-8. Please save it as UTF-8.", {
      cause,
    });
  }
}

async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    throw new AppError("upload_cut_short", "The upload ended before it was whole.", {
      retry: "never",
      cause,
    });
  }
}
