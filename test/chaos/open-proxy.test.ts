import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openProxy, type Proxy } from "./open-proxy.ts";

/** A server that repeats what it hears. */
let server: Server;
let proxy: Proxy;
let heard = "";
let client: Socket;
let answer = "";

beforeEach(async () => {
  heard = "";
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      heard += String(bytes);
      socket.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  proxy = await openProxy({ host: "127.0.0.1", port });
  client = await dial();
});

afterEach(async () => {
  client.destroy();
  await proxy.close();
  server.close();
});

async function dial(): Promise<Socket> {
  answer = "";
  const socket = connect(proxy.port, "127.0.0.1");
  socket.on("error", () => {});
  socket.on("data", (bytes) => (answer += String(bytes)));
  await once(socket, "connect");
  return socket;
}

/** `once` would reject at the reset itself. */
function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", () => resolve());
  });
}

async function say(words: string, waitMs = 60): Promise<void> {
  client.write(words);
  await sleep(waitMs);
}

describe("the proxy", () => {
  test("forwards both ways and knows the server-side port", async () => {
    await say("hello");
    expect([heard, answer]).toEqual(["hello", "hello"]);
    expect(proxy.serverSidePorts()).toHaveLength(1);
  });

  test("stalls old and new connections, and lets everything through afterwards", async () => {
    await say("a");
    proxy.set("stall");
    await say("b");
    const other = connect(proxy.port, "127.0.0.1");
    await once(other, "connect");
    other.write("c");
    await sleep(60);
    expect([heard, answer]).toEqual(["a", "a"]);
    proxy.set("normal");
    await sleep(60);
    expect(["abc", "acb"]).toContain(heard);
    expect(answer).toBe("ab");
    other.destroy();
  });

  test("deaf: the server hears, the client gets no answer; no healing without a reset", async () => {
    proxy.set("deaf");
    await say("a");
    expect([heard, answer]).toEqual(["a", ""]);
    const closed = closing(client);
    proxy.set("normal");
    await closed;
    client = await dial();
    await say("b");
    expect(answer).toBe("b");
  });

  test("mute: the server hears nothing, not even the end", async () => {
    await say("a");
    proxy.set("mute");
    await say("b");
    client.destroy();
    await sleep(60);
    expect(heard).toBe("a");
    expect(proxy.serverSidePorts()).toHaveLength(1);
  });

  test("cut: both sides are reset, the next connection works", async () => {
    await say("a");
    const failed = closing(client);
    proxy.cut();
    await failed;
    expect(proxy.serverSidePorts()).toEqual([]);
    client = await dial();
    await say("b");
    expect(answer).toBe("b");
  });

  test("delays without changing the order, also when the delay shrinks", async () => {
    proxy.delay(100);
    client.write("1");
    await sleep(30);
    proxy.delay(0);
    client.write("2");
    await sleep(30);
    expect(heard).toBe("");
    await sleep(120);
    expect([heard, answer]).toEqual(["12", "12"]);
  });
});
