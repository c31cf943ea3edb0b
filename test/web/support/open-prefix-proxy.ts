import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface PrefixProxy {
  url: string;
  /** Where requests go from now on. */
  lead(to: string): void;
  close(): Promise<void>;
}

/** A proxy that serves another server under a path of its own, as one in front of several services does; it takes the path off. */
export async function openPrefixProxy(prefix: string): Promise<PrefixProxy> {
  let target = "";
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith(`${prefix}/`) !== true) {
      answer.writeHead(404).end("not of this service");
      return;
    }
    const onward = request(
      new URL(asked.url.slice(prefix.length), target),
      { method: asked.method ?? "GET", headers: asked.headers },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      },
    );
    onward.on("error", () => answer.writeHead(502).end());
    answer.on("close", () => onward.destroy());
    asked.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    lead: (to) => void (target = to),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
