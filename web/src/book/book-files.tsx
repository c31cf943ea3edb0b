import { useQuery } from "@tanstack/react-query";

import type { BookFile } from "../../../src/contract/vocabulary.ts";
import { placed } from "../place.ts";
import { book } from "../words/book.ts";
import { filesQuery } from "./part-queries.ts";
import { sortFiles } from "./sort-files.ts";

const names: Record<string, string> = {
  "application/pdf": book.pdf,
  "application/epub+zip": book.epub,
  "audio/mpeg": book.audiobook,
};

/** The files that there are, each with its true size. */
export function BookFiles({ bookId, jobId }: { bookId: number; jobId: number }) {
  const files = useQuery({ ...filesQuery(bookId), queryKey: ["book", bookId, "files", jobId] });
  const { main, voices, others } = sortFiles(files.data?.files ?? []);
  return (
    <section className="book-files" aria-labelledby="files">
      <h3 id="files">{book.files}</h3>
      {files.data?.files.length === 0 && <p className="hint">{book.noFiles}</p>}
      {main.length > 0 && <p className="hint">{book.filesWhat}</p>}
      <ul>
        {main.map((file) => (
          <li key={file.name}>
            <FileLink file={file} name={names[file.media_type] ?? file.name} isMain />
          </li>
        ))}
      </ul>
      {voices.length > 0 && (
        <details>
          <summary>{book.voices}</summary>
          <ul>
            {voices.map(({ page, file }) => (
              <li key={file.name}>
                <FileLink file={file} name={book.voiceOf(page)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{book.otherFiles}</summary>
          <ul>
            {others.map((file) => (
              <li key={file.name}>
                <FileLink file={file} name={file.name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FileLink(props: { file: BookFile; name: string; isMain?: boolean }) {
  const { file, name, isMain = false } = props;
  return (
    <a href={placed(file.url)} download={file.name} className={isMain ? "act plain" : "book-file"}>
      {book.download(name, book.size(file.bytes))}
    </a>
  );
}
