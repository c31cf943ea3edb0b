import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, expect, test } from "vitest";

import { Refused, Unavailable } from "../errors.ts";
import { checkTarget } from "./check-target.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { isPublicAddress } from "./public-address.ts";

const { signal } = new AbortController();
const opened: Server[] = [];

afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback → its address; the tests dial nothing else. */
async function serve(listener: RequestListener): Promise<{ url: string; trusted: string[] }> {
  const server = createServer(listener);
  opened.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/luna-secret.png?key=s3cret`,
    trusted: [`127.0.0.1:${port}`],
  };
}

async function failure(work: Promise<unknown>): Promise<Error & { code?: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error("it should have failed");
  return error;
}

test("a picture on a trusted host is fetched whole", async () => {
  const { url, trusted } = await serve((_, reply) => reply.end(Buffer.from([1, 2, 3])));
  expect(await fetchPicture(url, { signal, trustedHosts: trusted })).toEqual(
    new Uint8Array([1, 2, 3]),
  );
});

test("loopback is refused unless it is allowed, and the message keeps the path to itself", async () => {
  let asked = 0;
  const { url } = await serve((_, reply) => reply.end(String(asked++)));
  const error = await failure(fetchPicture(url, { signal, ports: [Number(new URL(url).port)] }));
  expect(error).toBeInstanceOf(Refused);
  expect(error.code).toBe("picture_address");
  expect(error.message).not.toMatch(/secret/);
  expect(asked).toBe(0);
});

test("a name that resolves to loopback is refused inside the look-up", async () => {
  let asked = 0;
  const { url } = await serve((_, reply) => reply.end(String(asked++)));
  const { port } = new URL(url);
  const error = await failure(
    fetchPicture(`http://localhost:${port}/`, { signal, ports: [Number(port)] }),
  );
  expect(error.code).toBe("picture_address");
  expect(asked).toBe(0);
});

test("an allowed address may be dialled by name", async () => {
  const { url } = await serve((_, reply) => reply.end("ok"));
  const { port } = new URL(url);
  const bytes = await fetchPicture(`http://localhost:${port}/`, {
    signal,
    ports: [Number(port)],
    allow: (address) => address === "127.0.0.1" || address === "::1",
  });
  expect(new TextDecoder().decode(bytes)).toBe("ok");
});

test("a redirect to a private address is refused", async () => {
  const { url, trusted } = await serve((_, reply) =>
    reply.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  );
  const error = await failure(fetchPicture(url, { signal, trustedHosts: trusted }));
  expect(error.code).toBe("picture_address");
});

test("three redirects are followed, four are not", async () => {
  const { url, trusted } = await serve((request, reply) => {
    const left = Number(new URL(request.url ?? "/", "http://x").searchParams.get("left"));
    if (left > 0) reply.writeHead(302, { location: `/?left=${left - 1}` }).end();
    else reply.end("there");
  });
  const { origin } = new URL(url);
  const three = await fetchPicture(`${origin}/?left=3`, { signal, trustedHosts: trusted });
  expect(new TextDecoder().decode(three)).toBe("there");
  const error = await failure(fetchPicture(`${origin}/?left=4`, { signal, trustedHosts: trusted }));
  expect(error.code).toBe("picture_redirects");
});

test.each([
  [404, Refused],
  [403, Refused],
  [204, Refused],
  [500, Unavailable],
  [503, Unavailable],
  [429, Unavailable],
])("an answer of %i is told by what should happen next", async (status, kind) => {
  const { url, trusted } = await serve((_, reply) => reply.writeHead(status).end());
  expect(await failure(fetchPicture(url, { signal, trustedHosts: trusted }))).toBeInstanceOf(kind);
});

test("too many bytes are refused, announced or not", async () => {
  const announced = await serve((_, reply) => reply.end(Buffer.alloc(2000)));
  const streamed = await serve((_, reply) => {
    reply.write(Buffer.alloc(900));
    reply.end(Buffer.alloc(900));
  });
  for (const { url, trusted } of [announced, streamed]) {
    const error = await failure(
      fetchPicture(url, { signal, trustedHosts: trusted, maxBytes: 1000 }),
    );
    expect(error.code).toBe("picture_too_large");
  }
});

test("a packed body is refused", async () => {
  const { url, trusted } = await serve((_, reply) =>
    reply.writeHead(200, { "content-encoding": "gzip" }).end("x"),
  );
  const error = await failure(fetchPicture(url, { signal, trustedHosts: trusted }));
  expect(error.code).toBe("picture_encoding");
});

test("a body that drips is cut at the deadline and may be tried again", async () => {
  const { url, trusted } = await serve((_, reply) => {
    const drip = setInterval(() => reply.write("."), 20);
    reply.on("close", () => clearInterval(drip));
  });
  const error = await failure(
    fetchPicture(url, { signal, trustedHosts: trusted, deadlineMs: 150 }),
  );
  expect(error).toBeInstanceOf(Unavailable);
  expect(error.code).toBe("picture_timeout");
});

test("a cancelled download throws what the caller gave as the reason", async () => {
  const { url, trusted } = await serve(() => {});
  const cancel = new AbortController();
  const download = failure(fetchPicture(url, { signal: cancel.signal, trustedHosts: trusted }));
  cancel.abort(new Error("the order was cancelled"));
  expect((await download).message).toBe("the order was cancelled");
});

test("a host that nobody answers for may be tried again", async () => {
  const { url, trusted } = await serve((request) => request.socket.destroy());
  expect(await failure(fetchPicture(url, { signal, trustedHosts: trusted }))).toBeInstanceOf(
    Unavailable,
  );
});

const rules = { allow: isPublicAddress, trustedHosts: ["pictures.internal"], ports: [80, 443] };

test.each([
  "ftp://example.org/a.png",
  "file:///etc/passwd",
  "data:image/png;base64,AA",
  "https://user:word@example.org/a.png",
  "https://example.org:22/",
  "http://127.0.0.1/",
  "http://[::1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://169.254.169.254/latest",
  "not an address",
])("%s is refused before anything is dialled", (link) => {
  expect(() => checkTarget(link, null, rules)).toThrow(Refused);
});

test.each([
  "https://example.org/a.png",
  "http://93.184.216.34/a.png",
  "http://pictures.internal:9000/a.png",
])("%s may be dialled", (link) => {
  expect(checkTarget(link, null, rules).href).toBe(link);
});
