import type { Problem } from "../contract/problem.ts";
import { BookmillError } from "./bookmill-error.ts";
import { backoffMs, pause } from "./pause.ts";

export interface ClientOptions {
  /** Where Bookmill is: "https://books.example"; "" for the page's own origin. */
  url: string;
  /** An API key or a Supabase access token; left out where a session's cookie or nothing is needed. */
  key?: string;
  /** Instead of the platform's. */
  fetch?: typeof fetch;
}

export interface Asking {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, under its content type. */
  body?: { type: string; content: string | Blob };
  headers?: Readonly<Record<string, string>>;
  /** One thing is done however often it is sent; so with GET and DELETE. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
}

/** Sends requests. Throws BookmillError for what is refused, and the signal's reason when it is aborted. */
export interface Wire {
  /** The answer, whose body may be read. */
  send(path: string, asking?: Asking): Promise<Response>;
  json<Reply>(path: string, asking?: Asking): Promise<Reply>;
  /** Once, whatever comes of it; only trouble of the network throws. */
  sendOnce(path: string, asking: Asking): Promise<Response>;
}

const mostTries = 5;
/** A limit that lasts longer than this (a day's) is the caller's to wait for. */
const longestWaitS = 60;

export function openWire({ url, key, fetch: given }: ClientOptions): Wire {
  const base = url.replace(/\/+$/, "");
  // Browsers want theirs called as a method of the window.
  const fetching: typeof fetch = given ?? ((...request) => fetch(...request));
  return { send, sendOnce, json };

  async function json<Reply>(path: string, asking?: Asking): Promise<Reply> {
    // Client and server share the contract; to check it here would bring its library along.
    return (await (await send(path, asking)).json()) as Reply;
  }

  function sendOnce(path: string, asking: Asking): Promise<Response> {
    const { method = "GET", query = {}, json: value, body, idempotencyKey, signal } = asking;
    const headers = new Headers(asking.headers);
    if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
    if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
    const type = value === undefined ? body?.type : "application/json";
    if (type !== undefined) headers.set("content-type", type);
    const content = value === undefined ? body?.content : JSON.stringify(value);
    return fetching(`${base}${path}${queryOf(query)}`, {
      method,
      headers,
      ...(content !== undefined && { body: content }),
      ...(signal !== undefined && { signal }),
    });
  }

  async function send(path: string, asking: Asking = {}): Promise<Response> {
    const { method = "GET", idempotencyKey, signal } = asking;
    const isSafe = method === "GET" || method === "DELETE" || idempotencyKey !== undefined;
    for (let tries = 1; ; tries++) {
      signal?.throwIfAborted();
      const answer = await sendOnce(path, asking).catch((cause: unknown) => noAnswer(cause));
      signal?.throwIfAborted();
      if (answer instanceof Response && answer.ok) return answer;
      // The first sending had removed it; only its answer was lost.
      if (answer instanceof Response && answer.status === 404 && method === "DELETE" && tries > 1) {
        return answer;
      }
      const error = answer instanceof Response ? await refusal(answer) : answer;
      const waitS = error.retryAfterS ?? 0;
      const isPassing = [0, 429, 502, 503, 504].includes(error.status);
      if (!isSafe || !isPassing || tries === mostTries || waitS > longestWaitS) throw error;
      await pause(Math.max(waitS * 1000, backoffMs(tries)), signal);
    }
  }
}

function queryOf(query: NonNullable<Asking["query"]>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value != null) parameters.set(name, String(value));
  }
  return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}

const noAnswer = (cause: unknown): BookmillError =>
  new BookmillError(
    { status: 0, code: "no_answer", detail: "Bookmill could not be reached." },
    { cause },
  );

/** What an answer that is no success says; also that of a proxy, which is no problem document. */
export async function refusal(answer: Response): Promise<BookmillError> {
  const { status } = answer;
  const after = Number(answer.headers.get("retry-after") ?? Number.NaN);
  const retryAfterS = Number.isFinite(after) ? after : undefined;
  const body: unknown = await answer.json().catch(() => undefined);
  if (isProblem(body)) return new BookmillError({ ...body, status }, { retryAfterS });
  const detail = `The answer was ${status}.`;
  return new BookmillError({ status, code: "http_error", detail }, { retryAfterS });
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
