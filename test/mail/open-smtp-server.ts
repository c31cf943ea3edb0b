import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

import { afterAll } from "vitest";

export interface ReceivedMail {
  to: string;
  /** Headers and text as they came. */
  source: string;
}

export interface SmtpServer {
  url: string;
  /** Mails that were taken. */
  taken: ReceivedMail[];
  /** Recipients that were named, also in vain. */
  asked: string[];
  /** The next one of these commands gets this answer: "451 later". "end" is the end of a mail's text. */
  answerOnce(command: "greeting" | "AUTH" | "RCPT" | "end", reply: string): void;
}

/** A mail server on loopback that speaks as much SMTP as it takes to get a mail. */
export async function openSmtpServer(): Promise<SmtpServer> {
  const taken: ReceivedMail[] = [];
  const asked: string[] = [];
  const once = new Map<string, string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    void converse(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    asked,
    answerOnce: (command, reply) => void once.set(command, reply),
  };

  async function converse(socket: Socket): Promise<void> {
    const say = (reply: string): void => void socket.write(`${reply}\r\n`);
    const answer = (command: string, usual: string): boolean => {
      const reply = once.get(command) ?? usual;
      once.delete(command);
      say(reply);
      return reply === usual;
    };
    let to = "";
    let text: string[] | undefined;
    answer("greeting", "220 post office");
    for await (const line of createInterface({ input: socket })) {
      if (text !== undefined && line !== ".") {
        text.push(line);
      } else if (text !== undefined) {
        if (answer("end", "250 taken")) taken.push({ to, source: text.join("\n") });
        text = undefined;
      } else if (line.startsWith("EHLO")) {
        say("250-post office\r\n250 AUTH PLAIN");
      } else if (line.startsWith("AUTH")) {
        answer("AUTH", "235 welcome");
      } else if (line.startsWith("RCPT")) {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        asked.push(to);
        answer("RCPT", "250 known");
      } else if (line === "DATA") {
        text = [];
        say("354 go on");
      } else if (line === "QUIT") {
        say("221 bye");
        socket.end();
      } else {
        say("250 well");
      }
    }
  }
}
