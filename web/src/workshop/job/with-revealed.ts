import type { RevealReply } from "../../../../src/contract/workshop-acts.ts";
import type { WorkshopJob } from "../../../../src/contract/workshop-job.ts";

/** The job with its names and its hidden pictures, as they were revealed. */
export function withRevealed(job: WorkshopJob, revealed: RevealReply | undefined): WorkshopJob {
  if (revealed === undefined) return job;
  const { order, title, cover, pictures } = revealed;
  return {
    ...job,
    order: order ?? job.order,
    job: {
      ...job.job,
      title: title ?? job.job.title,
      cover: cover ?? job.job.cover,
      character_name: order?.character_name ?? job.job.character_name,
    },
    steps: job.steps.map((step) => {
      const found = pictures.find(
        (picture) =>
          step.stage === "scene_creation" && picture.part === step.part && picture.try === step.try,
      );
      if (found === undefined || step.picture !== null) return step;
      const { small, large, alt } = found;
      return { ...step, picture: { small, large, alt } };
    }),
  };
}
