/** One event of a stream, as it was sent. */
export interface StreamedEvent {
  id: string;
  type: string;
  data: string;
}

/**
 * The events of a `text/event-stream`, and "beat" for each comment and anything else that shows that the line is alive.
 * Ends with the stream; throws what reading it throws.
 */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamedEvent | "beat"> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      // The last one may go on in the next piece.
      rest = blocks.pop() ?? "";
      yield "beat";
      for (const block of blocks) {
        const event = eventOf(block);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    // Who stops reading hangs up; that the line is broken already is no trouble.
    await reader.cancel().catch(() => {});
  }
}

/** Undefined for a block of comments. */
function eventOf(block: string): StreamedEvent | undefined {
  const event: StreamedEvent = { id: "", type: "message", data: "" };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field = "", value = ""] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (field === "id") event.id = value;
    if (field === "event") event.type = value;
    if (field === "data") data.push(value);
  }
  return data.length === 0 ? undefined : { ...event, data: data.join("\n") };
}
