import type { Duplex } from "node:stream";

import type { Problem } from "../contract/problem.ts";

const kinds: Record<string, [status: number, title: string, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "The headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "The request took too long to arrive."],
};

/** What is no HTTP never reaches a route: it is refused as everything else is, and the connection ends. */
export function refuseBadHttp(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const usual = [400, "Bad Request", "This is no HTTP request."] as const;
  const [status, title, detail] = kinds[error.code ?? ""] ?? usual;
  const problem: Problem = {
    type: "/problems/http_error",
    title,
    status,
    detail,
    code: "http_error",
  };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
