import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { getRequestListener } from "@hono/node-server";

import { AppError } from "../errors.ts";
import { refuseBadHttp } from "./refuse-bad-http.ts";

export interface HttpServer {
  url: string;
  /** Lets running requests end; streams that never end by themselves are cut after a moment. */
  close(): Promise<void>;
}

const graceMs = 2000;

export async function openServer(
  fetch: (request: Request) => Response | Promise<Response>,
  at: { host: string; port: number },
): Promise<HttpServer> {
  const listener = getRequestListener(fetch);
  const server = createServer(
    // A client that sends its headers or body too slowly holds a socket no longer than this.
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 5000 },
    // The listener answers every error itself: its promise cannot reject.
    (request, response) => void listener(request, response),
  );
  server.on("clientError", refuseBadHttp);
  server.listen(at.port, at.host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw cannotListen(at, cause);
  }
  return {
    url: `http://${at.host.includes(":") ? `[${at.host}]` : at.host}:${portOf(server)}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // Those that answer a last request become idle only then.
      const idle = setInterval(() => server.closeIdleConnections(), 20);
      server.closeIdleConnections();
      await Promise.race([closed, sleep(graceMs)]);
      clearInterval(idle);
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return address.port;
}

function cannotListen({ host, port }: { host: string; port: number }, cause: unknown): AppError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another with --port or PORT.`,
    EACCES: `Port ${port} may not be used without special rights. Choose one above 1023 with --port or PORT.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Correct --host or BOOKMILL_HOST.`,
  };
  const message = reasons[code] ?? `Cannot listen on ${host}:${port} (${code}).`;
  return new AppError("cannot_listen", message, { retry: "never", cause });
}
