import type { Pool } from "pg";

import type { Artifact } from "../../src/book/artifact.ts";
import type { TestMill } from "../support/test-mill.ts";

/** A user's book that waits, with a file and a picture. */
export async function bookWithFiles(
  { pool, mill }: { pool: Pool; mill: TestMill },
  userId: string,
): Promise<number> {
  const bookId = await mill.order({ user_id: userId });
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'book.pdf', repeat('0', 64) || '.pdf', 'application/pdf', 0)",
    [bookId],
  );
  const picture = await putPicture(mill);
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'scene-1.webp', $2, $3, $4)",
    [bookId, picture.key, picture.mediaType, picture.bytes],
  );
  return bookId;
}

/** Put there each time: an erasure takes it away. */
export const putPicture = ({ shelf }: TestMill): Promise<Artifact> =>
  shelf.put(Buffer.from("no real picture"), "image/webp");
