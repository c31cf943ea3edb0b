import { createClient } from "../../src/client/create-client.ts";
import { type Asking, openWire, type Wire } from "../../src/client/open-wire.ts";
import { noteLineHeld, noteLineLost } from "./line.ts";
import { base, linkToken } from "./place.ts";

/**
 * Every request of the app: under the base path, with the read link by which its page was opened; and what it tells about the
 * line to the server.
 */
const send: typeof fetch = async (input, init) => {
  // The client asks by text alone.
  const address = new URL(input instanceof Request ? input.url : input, location.href);
  const token = linkToken();
  if (token !== null) address.searchParams.set("link", token);
  try {
    const answer = await fetch(address, init);
    // These are a proxy's words for a server that is away.
    if ([502, 503, 504].includes(answer.status)) noteLineLost();
    else noteLineHeld();
    return answer;
  } catch (error) {
    if (init?.signal?.aborted !== true) noteLineLost();
    throw error;
  }
};

const options = { url: base, fetch: send };

/** The API as `bookmill/client` has it. */
export const server = createClient(options);

/** For addresses that the client has no function for. */
export const wire: Wire = openWire(options);

/** GET as JSON, for a query. */
export const get = <Reply>(path: string, asking: Omit<Asking, "method"> = {}): Promise<Reply> =>
  wire.json<Reply>(path, asking);
