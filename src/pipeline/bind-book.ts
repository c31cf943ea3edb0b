import sql from "sql-template-tag";

import { type Draft, given } from "../book/draft.ts";
import type { Db } from "../db/database.ts";
import type { Format } from "../formats/format.ts";
import { orAway } from "../queue/database-away.ts";
import type { Job } from "../queue/job.ts";
import type { NamedFile } from "../stages/stage.ts";
import { storyFile } from "../stages/story-file.ts";
import { warningsOnTexts } from "./apply-changes.ts";
import type { BookTools } from "./book-tools.ts";
import { readFiles } from "./read-files.ts";
import { recordFiles } from "./step-record.ts";

interface Finished {
  job: Job;
  format: Format;
  draft: Draft;
  /** What was said when the order was taken. */
  notes: readonly string[];
  tools: BookTools;
}

/**
 * A finished draft → its manifest on the shelf, and the result that is written in the transaction which completes the
 * job. The manifest names every file of the book by its content: equal manifests mean equal books, byte for byte.
 */
export async function bindBook(finished: Finished): Promise<(db: Db) => Promise<void>> {
  const { job, format, draft, tools } = finished;
  const title = titleOf(draft);
  const rewritten = await rewrittenFiles(finished);
  const files = (await orAway(readFiles(tools.pool, job.id))).map(
    (file) => rewritten.find(({ name }) => name === file.name) ?? file,
  );
  const manifest = {
    title,
    job_type: format.name,
    age_group: draft.order.ageGroup,
    language: "en",
    made_by: tools.studio.version,
    scenes: Object.values(draft.checked).map(({ picture }) => ({
      number: picture.number,
      alt: picture.alt,
      colours: picture.colours,
      finds: picture.finds,
    })),
    files: files.map(({ name, artifact }) => ({
      name,
      sha256: artifact.key.slice(0, 64),
      media_type: artifact.mediaType,
      bytes: artifact.bytes,
    })),
  };
  const artifact = await tools.shelf.put(
    Buffer.from(JSON.stringify(manifest, undefined, 2)),
    "application/json",
  );
  const result = {
    title,
    pages: draft.printed?.pages ?? 0,
    warnings: warningsOn(finished),
  };
  return async (db) => {
    await recordFiles(db, job, [...rewritten, { name: "manifest.json", artifact }]);
    await db.query(sql`
      insert into job_results (job_id, result_data) values (${job.id}, ${JSON.stringify(result)})`);
  };
}

/** The story's file came with its step; a page in somebody's own words is in none. */
async function rewrittenFiles({ draft, tools }: Finished): Promise<NamedFile[]> {
  const { story, changes } = draft;
  if (story === undefined || Object.keys(changes.texts).length === 0) return [];
  return [await storyFile(story, tools.shelf)];
}

function titleOf(draft: Draft): string {
  return draft.story?.title ?? given(draft, "searchText").title;
}

/** Everything that was not done just as ordered: a book never hides it. */
function warningsOn({ draft, notes }: Finished): string[] {
  const doubtful = Object.values(draft.checked)
    .filter(({ verdict }) => verdict.score < 70)
    .map(
      ({ picture, verdict, tries }) =>
        `The hero in picture ${picture.number} differs a little from the character sheet ` +
        `(${Math.round(verdict.score)} of 100 after ${tries} ${tries === 1 ? "drawing" : "drawings"}).`,
    );
  return [
    ...notes,
    ...draft.meaning.warnings,
    ...given(draft, "sheet").warnings,
    ...warningsOnTexts(draft),
    ...doubtful,
  ];
}
