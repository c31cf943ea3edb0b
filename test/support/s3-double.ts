import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

import type { S3Place } from "../../src/shelf/shelf-place.ts";

interface StoredFile {
  bytes: Buffer;
  type: string;
  putAt: Date;
}

/** What a request meets instead of an answer. */
export type Fault =
  | { status: number; code: string }
  /** Nothing is said for so long. */
  | { silentMs: number }
  /** The connection breaks: at once, or after so many bytes of the body. */
  | { breaksAfter: number };

export interface S3Double {
  place: S3Place;
  /** By path in the bucket. */
  files: Map<string, StoredFile>;
  /** "PUT books/ab/abc.png", oldest first; "PUT books/x?part" for parts. */
  seen: string[];
  /** Bytes of bodies that were sent to readers. */
  sent(): number;
  /** Downloads under way. */
  open(): number;
  /** Asked about every request; undefined: it is answered. */
  fault: (method: string, path: string) => Fault | undefined;
  /** Files that one page of a list holds at most. */
  pageSize: number;
  /** Keeps what is removed or overwritten, as buckets with versions do. */
  versions: Map<string, string[]> | undefined;
  close(): Promise<void>;
}

/** An S3 store on loopback, in memory. It does not check signatures. */
export async function openS3Double(): Promise<S3Double> {
  const uploads = new Map<string, Map<number, Buffer>>();
  let sent = 0;
  let open = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const double: S3Double = {
    place: {
      endpoint: `http://127.0.0.1:${port}`,
      region: "us-east-1",
      bucket: "bucket",
      prefix: "books",
      accessKeyId: "key",
      secretAccessKey: "secret",
      presign: false,
    },
    files: new Map(),
    seen: [],
    sent: () => sent,
    open: () => open,
    fault: () => undefined,
    pageSize: 1000,
    versions: undefined,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return double;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", double.place.endpoint);
    const path = decodeURIComponent(url.pathname.replace(/^\/bucket\/*/, ""));
    const method = request.method ?? "";
    double.seen.push(`${method} ${path}${url.searchParams.has("partNumber") ? "?part" : ""}`);
    const fault = double.fault(method, path);
    if (fault !== undefined && "silentMs" in fault) {
      await new Promise((resolve) => setTimeout(resolve, fault.silentMs));
    }
    if (fault !== undefined && "status" in fault) {
      request.resume();
      return refuse(response, fault.status, fault.code);
    }
    if (fault !== undefined && "breaksAfter" in fault && method !== "GET") {
      request.socket.destroy();
      return;
    }
    const breaksAfter =
      fault !== undefined && "breaksAfter" in fault ? fault.breaksAfter : undefined;
    if (method === "GET" && url.searchParams.has("versions")) return listVersions(response, url);
    if (method === "GET" && url.searchParams.has("list-type")) return list(response, url);
    if (method === "GET" || method === "HEAD")
      return read(request, response, { path, url, breaksAfter });
    if (method === "DELETE") return remove(response, path, url);
    const body = await buffer(request);
    if (method === "POST") return beginOrEnd(response, { path, url, body });
    const uploadId = url.searchParams.get("uploadId");
    if (uploadId === null) store(path, body, request.headers["content-type"] ?? "");
    else uploads.get(uploadId)?.set(Number(url.searchParams.get("partNumber")), body);
    response.writeHead(200, { etag: etagOf(body) }).end();
  }

  function store(path: string, bytes: Buffer, type: string): void {
    double.files.set(path, { bytes, type, putAt: new Date() });
    double.versions?.set(path, [...(double.versions.get(path) ?? []), randomUUID()]);
  }

  function read(
    request: IncomingMessage,
    response: ServerResponse,
    { path, url, breaksAfter }: { path: string; url: URL; breaksAfter: number | undefined },
  ): void {
    const file = double.files.get(path);
    if (file === undefined) return refuse(response, 404, "NoSuchKey");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const last = to ? Number(to) : file.bytes.length - 1;
    const body = from === undefined ? file.bytes : file.bytes.subarray(Number(from), last + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      "content-type": file.type,
      "content-length": body.length,
      "content-disposition": url.searchParams.get("response-content-disposition") ?? "inline",
      "last-modified": file.putAt.toUTCString(),
      etag: etagOf(file.bytes),
    });
    if (request.method === "HEAD") return void response.end();
    open++;
    response.once("close", () => open--);
    send(response, body, breaksAfter);
  }

  /** In pieces, as fast as they are taken. */
  function send(response: ServerResponse, body: Buffer, breaksAfter = Infinity): void {
    if (breaksAfter <= 0) return void response.destroy();
    if (body.length === 0) return void response.end();
    const piece = body.subarray(0, Math.min(64 * 1024, breaksAfter));
    sent += piece.length;
    const more = (): void =>
      send(response, body.subarray(piece.length), breaksAfter - piece.length);
    if (response.write(piece)) setImmediate(more);
    else response.once("drain", more);
  }

  function remove(response: ServerResponse, path: string, url: URL): void {
    const versionId = url.searchParams.get("versionId");
    if (url.searchParams.has("uploadId")) uploads.delete(url.searchParams.get("uploadId") ?? "");
    else if (versionId !== null) {
      const left = (double.versions?.get(path) ?? []).filter((one) => one !== versionId);
      double.versions?.set(path, left);
    } else {
      double.files.delete(path);
      if (double.versions !== undefined) {
        double.versions.set(path, [...(double.versions.get(path) ?? []), "marker"]);
        response.setHeader("x-amz-delete-marker", "true");
      }
    }
    response.writeHead(204).end();
  }

  function beginOrEnd(
    response: ServerResponse,
    { path, url, body }: { path: string; url: URL; body: Buffer },
  ): void {
    const uploadId = url.searchParams.get("uploadId");
    if (uploadId === null) {
      const id = randomUUID();
      uploads.set(id, new Map());
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const parts = uploads.get(uploadId);
    if (parts === undefined) return refuse(response, 404, "NoSuchUpload");
    uploads.delete(uploadId);
    const named = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map(
      ([, n]) => parts.get(Number(n)) ?? Buffer.alloc(0),
    );
    store(path, Buffer.concat(named), "application/octet-stream");
    return xml(
      response,
      `<CompleteMultipartUploadResult><ETag>"x-${parts.size}"</ETag></CompleteMultipartUploadResult>`,
    );
  }

  function list(response: ServerResponse, url: URL): void {
    const after = url.searchParams.get("continuation-token") ?? "";
    const most = Math.min(Number(url.searchParams.get("max-keys") ?? 1000), double.pageSize);
    const prefix = url.searchParams.get("prefix") ?? "";
    const paths = [...double.files.keys()]
      .filter((path) => path.startsWith(prefix) && path > after)
      .toSorted();
    const page = paths.slice(0, most);
    const contents = page.map((path) => {
      const { bytes, putAt } = double.files.get(path) ?? {
        bytes: Buffer.alloc(0),
        putAt: new Date(),
      };
      return `<Contents><Key>${path}</Key><LastModified>${putAt.toISOString()}</LastModified><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    const more = paths.length > page.length;
    xml(
      response,
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ""}${contents.join("")}</ListBucketResult>`,
    );
  }

  function listVersions(response: ServerResponse, url: URL): void {
    const path = url.searchParams.get("prefix") ?? "";
    const rows = (double.versions?.get(path) ?? []).map(
      (id) =>
        `<Version><Key>${path}</Key><VersionId>${id}</VersionId><IsLatest>false</IsLatest><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>1</Size></Version>`,
    );
    xml(
      response,
      `<ListVersionsResult><IsTruncated>false</IsTruncated>${rows.join("")}</ListVersionsResult>`,
    );
  }
}

const etagOf = (bytes: Buffer): string => `"${createHash("md5").update(bytes).digest("hex")}"`;

const xml = (response: ServerResponse, body: string): void =>
  void response
    .writeHead(200, { "content-type": "application/xml" })
    .end(`<?xml version="1.0"?>${body}`);

const refuse = (response: ServerResponse, status: number, code: string): void =>
  void response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
