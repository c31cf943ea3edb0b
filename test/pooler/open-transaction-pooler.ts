import { createServer, type Socket } from "node:net";

import { Client } from "pg";

import { cutMessages } from "./cut-messages.ts";

export interface TransactionPooler {
  url: string;
  close(): Promise<void>;
}

/** One session on the server, lent to one client for one transaction after the other. */
interface ServerSession {
  stream: Socket;
  client: Caller | undefined;
}

/** A program that is connected to the pooler. */
interface Caller {
  socket: Socket;
  server: ServerSession | undefined;
  /** Answers that are still to come: each Query and each Sync ends with a ReadyForQuery. */
  owed: number;
  waiting: Buffer[];
}

/**
 * What PgBouncer does in transaction mode, as far as its clients can tell: few sessions on the server, a client holds one only
 * from the beginning of a transaction to its end, and what the server says in between to nobody (notifications) is dropped.
 * So settings, prepared statements and LISTEN get lost just as they do behind the real one.
 */
export async function openTransactionPooler(url: string, sessions = 3): Promise<TransactionPooler> {
  const servers = await Promise.all(Array.from({ length: sessions }, () => openSession(url)));
  const queue: Caller[] = [];
  const callers = new Set<Caller>();
  const listener = createServer({ noDelay: true }, (socket) => {
    const caller: Caller = { socket, server: undefined, owed: 0, waiting: [] };
    callers.add(caller);
    const cut = cutMessages({ startsUntyped: true });
    socket.on("data", (chunk: Buffer) => {
      for (const message of cut(chunk)) hear(caller, message);
    });
    socket.on("error", () => {});
    socket.on("close", () => leave(caller));
  });
  for (const server of servers) {
    const cut = cutMessages({ startsUntyped: false });
    server.stream.on("data", (chunk: Buffer) => {
      for (const message of cut(chunk)) answer(server, message);
    });
  }
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  const address = listener.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${port}`;
  return {
    url: pooled.href,
    async close() {
      for (const { socket } of callers) socket.destroy();
      for (const { stream } of servers) stream.destroy();
      await new Promise<void>((closed) => listener.close(() => closed()));
    },
  };

  function hear(caller: Caller, message: Buffer): void {
    const type = String.fromCharCode(message[0] ?? 0);
    if (message[0] === 0) greet(caller, message);
    else if (type === "X") caller.socket.end();
    else {
      if (type === "Q" || type === "S") caller.owed++;
      caller.waiting.push(message);
      if (caller.server === undefined && !queue.includes(caller)) queue.push(caller);
      serve();
    }
  }

  /** The start of a connection: no TLS, no password, and what a client must know of the server. */
  function greet(caller: Caller, message: Buffer): void {
    const isTlsRequest = message.length === 8 && message.readInt32BE(4) === 80_877_103;
    if (isTlsRequest) caller.socket.write("N");
    else if (message.readInt32BE(4) === 196_608) {
      const status = (name: string, value: string): Buffer => frame("S", `${name}\0${value}\0`);
      caller.socket.write(
        Buffer.concat([
          frame("R", Buffer.alloc(4)),
          status("client_encoding", "UTF8"),
          status("server_version", "17.0"),
          frame("K", Buffer.alloc(8)),
          frame("Z", "I"),
        ]),
      );
    } else caller.socket.end();
  }

  function serve(): void {
    for (const server of servers) {
      if (server.client !== undefined) continue;
      const caller = queue.shift();
      if (caller === undefined) break;
      server.client = caller;
      caller.server = server;
    }
    for (const { server, waiting } of callers) {
      if (server !== undefined)
        for (const message of waiting.splice(0)) server.stream.write(message);
    }
  }

  function answer(server: ServerSession, message: Buffer): void {
    const caller = server.client;
    if (caller === undefined) return;
    caller.socket.write(message);
    if (message[0] !== "Z".charCodeAt(0)) return;
    caller.owed--;
    const isBetweenTransactions = message[5] === "I".charCodeAt(0);
    if (caller.owed > 0 || !isBetweenTransactions) return;
    server.client = undefined;
    caller.server = undefined;
    if (caller.waiting.length > 0) queue.push(caller);
    serve();
  }

  /** A client that goes in the middle of a transaction has it rolled back. */
  function leave(caller: Caller): void {
    callers.delete(caller);
    const place = queue.indexOf(caller);
    if (place !== -1) queue.splice(place, 1);
    if (caller.server !== undefined) {
      caller.owed++;
      caller.waiting = [];
      caller.server.stream.write(frame("Q", "rollback\0"));
    }
  }
}

async function openSession(url: string): Promise<ServerSession> {
  const client = new Client({ connectionString: url });
  // It is not asked anything any more and takes the end for a loss.
  client.on("error", () => {});
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners("data");
  stream.setNoDelay();
  stream.on("error", () => {});
  return { stream, client: undefined };
}

function frame(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
