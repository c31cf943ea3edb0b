// An account is opened with a welcome mail and a picture to be made small. The mail server is down at first; the picture is
// fetched once, although its job fails after that. Run it: node examples/queue/welcome.ts postgres://… (in a checkout that
// has not been built: node --conditions=bookmill-source examples/queue/welcome.ts postgres://…).

import { createQueue, type Handlers, JobError } from "bookmill/queue";
import { Client } from "pg";

interface Jobs {
  mail: { to: string };
  picture: { url: string };
}

const url = process.argv[2] ?? "postgres://localhost/postgres";
const queue = createQueue<Jobs>({ url, schema: "welcome_example" });
await queue.install();

let mailTries = 0;
let pictureTries = 0;
const handlers: Handlers<Jobs> = {
  async mail(job) {
    if (++mailTries === 1) {
      throw new JobError("mail_server_down", "It comes later.", {
        retry: "later",
        retryAfterMs: 200,
      });
    }
    console.log(`mail to ${job.input.to}, attempt ${job.attempt}`);
  },
  async picture(job, run) {
    const bytes = await run.step({ stageName: "fetch" }, async () => {
      console.log(`fetched ${job.input.url}`);
      return 4096;
    });
    if (++pictureTries === 1) throw new Error("a bug: tried again after a moment");
    console.log(`picture of ${bytes} bytes made small, attempt ${job.attempt}`);
  },
};

// The account and its jobs in one transaction: all three are there, or none.
const client = new Client({ connectionString: url });
await client.connect();
await client.query("create temporary table account (name text)");
await client.query("begin");
await client.query("insert into account values ('Ada')");
const mail = await queue.addIn(client, "mail", { to: "ada@example.org" }, { priority: 1 });
const picture = await queue.addIn(client, "picture", { url: "https://example.org/ada.png" });
await client.query("commit");
// This one never was: its transaction is rolled back.
await client.query("begin");
const ghost = await queue.addIn(client, "mail", { to: "nobody@example.org" });
await client.query("rollback");
await client.end();

const worker = queue.work({ handlers, concurrency: 2 });
for (const id of [mail, picture]) {
  while ((await queue.read(id))?.completedAt == null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const job = await queue.read(id);
  console.log(`${job?.jobType}: ${job?.status} after ${job?.attempt} attempts`);
}
console.log(`rolled back: ${(await queue.read(ghost)) === undefined ? "no such job" : "a ghost"}`);

await worker.stop();
await queue.close();
