// A book is ordered, followed while it is made, and its PDF is kept. Run it beside a Bookmill that listens:
// node examples/client/order-a-book.ts http://127.0.0.1:3000 bmk_… (in a checkout that has not been built:
// node --conditions=bookmill-source examples/client/order-a-book.ts …). An open installation needs no key.

import { writeFile } from "node:fs/promises";

import { BookFailed, BookmillError, createClient } from "bookmill/client";

const [, , url = "http://127.0.0.1:3000", key, file = "luna.pdf"] = process.argv;
const client = createClient({ url, ...(key && { key }) });

try {
  // Should the answer get lost, it is sent again under the same key and stays one book.
  const book = await client.books.generate({
    job_type: "story_adventure",
    character_name: "Luna",
    character_type: "a brave dragon",
    outputs: ["pdf"],
  });
  console.log(`book ${book.id} is ordered`);
  for await (const event of book.events()) {
    if (event.type === "job.started") console.log("a worker has it");
    if (event.type === "stage.completed") console.log(`finished: ${String(event.data["stage"])}`);
  }
  const { result_data: result } = await book.done();
  console.log(`“${result?.title}” has ${result?.pages} pages`);
  const pdf = await book.download("book.pdf");
  await writeFile(file, new Uint8Array(await pdf.arrayBuffer()));
  console.log(`it is in ${file}`);
} catch (error) {
  if (error instanceof BookFailed) console.log(`there is no book: ${error.message}`);
  else if (error instanceof BookmillError) console.log(`refused (${error.code}): ${error.message}`);
  else throw error;
  process.exitCode = 1;
}
