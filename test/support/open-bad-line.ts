import { once } from "node:events";
import { connect, createServer } from "node:net";

import { afterAll } from "vitest";

/**
 * A loopback proxy that cuts a connection, on both sides, as soon as `cuts` says so of what the server has said on it so far;
 * what led to that is not passed on. Returns its URL.
 */
export async function openBadLine(
  url: string,
  cuts: (saidByServer: string) => boolean,
): Promise<string> {
  const target = { host: "127.0.0.1", port: Number(new URL(url).port) };
  const listener = createServer((client) => {
    const server = connect(target);
    let said = "";
    const cut = (): void => {
      client.destroy();
      server.destroy();
    };
    client.on("error", cut).on("close", cut);
    server.on("error", cut).on("close", cut);
    client.pipe(server);
    server.on("data", (bytes) => {
      said += bytes.toString("latin1");
      if (cuts(said)) cut();
      else client.write(bytes);
    });
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  afterAll(() => void listener.close());
  const address = listener.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no port");
  return `http://127.0.0.1:${address.port}`;
}
