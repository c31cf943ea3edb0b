import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * normal: forwards. stall: takes connections and bytes and forwards nothing until it is over. deaf: what the server says is
 * thrown away; mute: what the client says is; both without a word, as on a half-open line.
 */
export type ProxyMode = "normal" | "stall" | "deaf" | "mute";

export interface Proxy {
  port: number;
  set(mode: ProxyMode): void;
  /** Every byte arrives this much later, in order. */
  delay(ms: number): void;
  /** Resets all connections, on both sides. */
  cut(): void;
  /** The ports under which the server knows these connections. */
  serverSidePorts(): number[];
  close(): Promise<void>;
}

type Loss = "deaf" | "mute";

interface Line {
  client: Socket;
  server: Socket;
  /** Lost bytes cannot be made up for: such a line stays silent until it is reset. */
  losses: Set<Loss>;
}

/** A TCP proxy on loopback that can behave like a bad network. */
export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  const lines = new Set<Line>();
  let mode: ProxyMode = "normal";
  let delayMs = 0;
  const listener = createServer(accept);
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no port");
  return {
    port: address.port,
    set(next) {
      mode = next;
      for (const line of lines) {
        if (mode === "normal" && line.losses.size > 0) reset(line);
        else apply(line);
      }
    },
    delay(ms) {
      delayMs = ms;
    },
    cut() {
      for (const line of lines) reset(line);
    },
    serverSidePorts: () =>
      [...lines].map(({ server }) => server.localPort).filter((port) => port !== undefined),
    async close() {
      for (const line of lines) reset(line);
      listener.close();
      await once(listener, "close");
    },
  };

  function accept(client: Socket): void {
    const line: Line = { client, server: connect(target), losses: new Set() };
    lines.add(line);
    forward(line, client, line.server, "mute");
    forward(line, line.server, client, "deaf");
    apply(line);
  }

  function apply(line: Line): void {
    if (mode === "deaf" || mode === "mute") line.losses.add(mode);
    for (const side of [line.client, line.server]) {
      if (mode === "stall") side.pause();
      else side.resume();
    }
  }

  function forward(line: Line, from: Socket, to: Socket, loss: Loss): void {
    const inOrder = delayLine(() => delayMs);
    from.setNoDelay(true);
    from.on("data", (bytes) =>
      inOrder(() => {
        if (!line.losses.has(loss) && to.writable) to.write(bytes);
      }),
    );
    // A half-open line does not tell of its end either.
    from.on("end", () => inOrder(() => !line.losses.has(loss) && to.end()));
    from.on("error", () => reset(line));
    from.on("close", () => {
      if (to.destroyed) lines.delete(line);
      else inOrder(() => !line.losses.has(loss) && to.end());
    });
  }

  function reset(line: Line): void {
    lines.delete(line);
    for (const side of [line.client, line.server]) {
      if (side.connecting) side.destroy();
      else side.resetAndDestroy();
    }
  }
}

/** Runs what it is given in order, each after the delay that held when it came. */
function delayLine(delayMs: () => number): (act: () => void) => void {
  const waiting: { due: number; act: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const drain = (): void => {
    timer = undefined;
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      const left = head.due - performance.now();
      if (left > 0) {
        timer = setTimeout(drain, Math.ceil(left));
        return;
      }
      waiting.shift();
      head.act();
    }
  };
  return (act) => {
    waiting.push({ due: performance.now() + delayMs(), act });
    if (timer === undefined) drain();
  };
}
