import { isKeptName, keptKey } from "./kept-name.ts";
import { sliceRange } from "./slice-range.ts";

/**
 * A kept book. Its files never change under their name, so that they come from the device; what is said about it comes from the
 * server as long as that answers.
 */
export async function answerKept(
  request: Request,
  bookId: number,
  part: string,
): Promise<Response> {
  if (part.startsWith("/files/")) {
    const file = await caches.match(keptKey(request.url));
    return file === undefined ? fetch(request) : partOf(file, request.headers.get("range"));
  }
  const answer = await fetch(request).catch(() => undefined);
  if (answer !== undefined && ![502, 503, 504].includes(answer.status)) {
    // Deleted, or past its time: it is not read from here any longer either.
    if (part === "/pages" && [404, 410].includes(answer.status)) await forget(bookId);
    return answer;
  }
  return (await caches.match(keptKey(request.url))) ?? answer ?? Response.error();
}

/** Players ask for a piece of a sound, and seek only in what answers with one. */
async function partOf(file: Response, range: string | null): Promise<Response> {
  if (range === null) return file;
  const content = await file.blob();
  const type = file.headers.get("content-type") ?? content.type;
  const part = sliceRange(range, content.size);
  if (part === undefined) return new Response(content, { headers: { "content-type": type } });
  if (part === null) {
    return new Response(null, {
      status: 416,
      headers: { "content-range": `bytes */${content.size}` },
    });
  }
  const { from, to } = part;
  return new Response(content.slice(from, to + 1, type), {
    status: 206,
    headers: {
      "content-type": type,
      "content-length": String(to - from + 1),
      "content-range": `bytes ${from}-${to}/${content.size}`,
      "accept-ranges": "bytes",
    },
  });
}

async function forget(bookId: number): Promise<void> {
  for (const name of await caches.keys()) {
    if (isKeptName(name, bookId)) await caches.delete(name);
  }
}
