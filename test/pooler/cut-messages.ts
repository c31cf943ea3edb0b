/**
 * Bytes as they come → whole messages of the Postgres protocol: a type byte, a length, a body. Those at the start of a client's
 * connection have no type byte; they are told by their first byte, which is 0.
 */
export function cutMessages({ startsUntyped }: { startsUntyped: boolean }) {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk: Buffer): Buffer[] => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const at = startsUntyped && rest[0] === 0 ? 0 : 1;
      if (rest.length < at + 4) return messages;
      const length = at + rest.readInt32BE(at);
      if (rest.length < length) return messages;
      messages.push(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
}
