type Frame = [
  joinRef: string | null,
  ref: string | null,
  topic: string,
  event: string,
  payload: unknown,
];

/** Stands in for a WebSocket to Realtime: agrees to all that the client says, and remembers it. Nothing leaves the process. */
export class JoinedSocket {
  static heard: Frame[] = [];
  static newest: JoinedSocket | undefined;

  readonly url: string;
  readonly protocol = "";
  readonly bufferedAmount = 0;
  readonly extensions = "";
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType = "blob";
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(address: string | URL) {
    this.url = String(address);
    JoinedSocket.newest = this;
    setImmediate(() => {
      this.readyState = 1;
      this.onopen?.(new Event("open"));
    });
  }

  send(data: unknown): void {
    if (typeof data !== "string") throw new Error("only text is played here");
    const frame: Frame = JSON.parse(data);
    JoinedSocket.heard.push(frame);
    const [joinRef, ref, topic] = frame;
    setImmediate(() => {
      this.tell([joinRef, ref, topic, "phx_reply", { status: "ok", response: {} }]);
    });
  }

  close(): void {
    this.readyState = 3;
    this.onclose?.(new CloseEvent("close"));
  }

  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }

  /** Says something to its client. */
  tell(frame: Frame): void {
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }
}
