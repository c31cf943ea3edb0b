import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll } from "vitest";

export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** What it was answered; undefined when it was not. */
  status: number | undefined;
  /** performance.now() */
  at: number;
}

/** What to do with a message: answer, close the connection, or say nothing. */
export type Reaction =
  | { status: number; headers?: Record<string, string>; body?: string; afterMs?: number }
  | "hang up"
  | "say nothing";

export interface Receiver {
  url: string;
  /** Every message that came, in this order. */
  received: Received[];
  /** Of the messages that were taken (2xx), their ids. */
  taken(): string[];
  react(how: (message: Received, nth: number) => Reaction): void;
}

/** Somebody else's server on loopback: takes everything, until it is told otherwise. */
export async function openReceiver(): Promise<Receiver> {
  let how: (message: Received, nth: number) => Reaction = () => ({ status: 204 });
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void read(request).then((message) => {
      const reaction = how(message, received.push(message));
      if (reaction === "hang up") return request.socket.destroy();
      if (reaction === "say nothing") return;
      message.status = reaction.status;
      const { status, headers, body, afterMs = 0 } = reaction;
      return setTimeout(() => response.writeHead(status, headers).end(body), afterMs);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    taken: () =>
      received
        .filter(({ status }) => status !== undefined && status >= 200 && status < 300)
        .map(({ headers }) => headers["webhook-id"] ?? ""),
    react(newHow) {
      how = newHow;
    },
  };
}

async function read(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    path: request.url ?? "",
    headers: Object.fromEntries(headers),
    body: Buffer.concat(parts).toString(),
    status: undefined,
    at: performance.now(),
  };
}
