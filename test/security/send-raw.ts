import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import type { FuzzRequest } from "./fuzz-requests.ts";

export interface RawReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The first megabyte; of an event stream what came in a moment. */
  text: string;
  /** From the request's last byte to the answer's first. */
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const mostBytes = 1024 * 1024;

/** Sends what fetch would refuse to. Undefined when the connection ends without an answer, or none came in 20 s. */
export function sendRaw(
  url: string,
  { method, path, body, isSlow }: FuzzRequest,
  headers: Record<string, string>,
): Promise<RawReply | undefined> {
  return new Promise((resolve) => {
    let sentAt = performance.now();
    const { hostname, port } = new URL(url);
    const framing: Record<string, string> =
      body === undefined
        ? {}
        : isSlow
          ? { "transfer-encoding": "chunked" }
          : { "content-length": String(body.length) };
    const all = { ...headers, ...framing };
    const outgoing = request({
      agent,
      hostname,
      port,
      method,
      path,
      headers: all,
      timeout: 20_000,
    });
    outgoing.on("timeout", () => outgoing.destroy());
    outgoing.on("error", () => resolve(undefined));
    outgoing.on("response", (reply) => {
      const ms = performance.now() - sentAt;
      const pieces: Buffer[] = [];
      let bytes = 0;
      const done = (): void => {
        const text = Buffer.concat(pieces).toString("utf8");
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, ms });
      };
      reply.on("data", (piece: Buffer) => {
        pieces.push(piece);
        bytes += piece.length;
        if (bytes > mostBytes) reply.destroy();
      });
      reply.on("close", done);
      reply.on("error", done);
      if (reply.headers["content-type"]?.startsWith("text/event-stream")) {
        setTimeout(() => reply.destroy(), 150);
      }
    });
    void send();

    async function send(): Promise<void> {
      const pieces =
        body === undefined ? [] : isSlow ? [body.subarray(0, 3), body.subarray(3)] : [body];
      for (const piece of pieces) {
        if (outgoing.destroyed) return;
        outgoing.write(piece);
        if (isSlow) await sleep(50);
      }
      sentAt = performance.now();
      outgoing.end();
    }
  });
}
