import type { App } from "../app.ts";

const sampleOrder = {
  job_type: "story_adventure",
  character_name: "Luna",
  character_type: "a brave dragon",
  special_ability: "fly through clouds",
  age_group: "7-10",
  story_world: "the Enchanted Forest",
  adventure_type: "treasure hunt",
  pronouns: "she",
  priority: 1,
  seed: "sample",
};

/** The first thing a newcomer sees: when there is no book yet, one is made at once, and is said where to look at it. */
export async function orderSample(app: App, signal: AbortSignal): Promise<void> {
  if (await app.hasBooks()) return;
  const began = performance.now();
  const jobId = await app.order(sampleOrder);
  process.stdout.write(`\nThere is no book yet: making a sample (book ${jobId}) …\n`);
  for await (const event of app.events.follow(jobId, 0, signal)) {
    if (event.type === "stage.completed") {
      process.stdout.write(`  ${String(event.data["stage"])} is done\n`);
    } else if (event.type === "job.completed") {
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      process.stdout.write(
        `The sample book is ready after ${seconds} s: ${app.url}/api/books/${jobId}/files/book.pdf\n`,
      );
    } else if (event.type === "job.failed") {
      process.stdout.write(`The sample book failed: ${String(event.data["error_message"])}\n`);
    }
  }
}
