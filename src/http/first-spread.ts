import { html } from "hono/html";

import type { BookPage, BookPages, BookParagraph } from "../contract/book-pages.ts";
import type { FirstView } from "./app-shell.ts";
import { firstData } from "./first-data.ts";

type Html = ReturnType<typeof html>;
type Picture = NonNullable<BookPage["picture"]>;

/** As in web/src/read/picture.tsx. */
const pictureSizes = "(min-aspect-ratio: 1/1) and (min-width: 40rem) 48vw, 96vw";

/**
 * The spread that is open when somebody comes to a book: as HTML, so that its picture and words are there before any script,
 * and as data, so that the app need not ask for it again. The markup is that of web/src/read/spread.tsx; a browser test
 * compares both. Undefined where the book has no such page, or none that stays as it is: one in the making is the app's.
 */
export async function firstSpread(
  book: BookPages,
  address: string,
  base: string,
): Promise<FirstView | undefined> {
  const isCover = address === "cover";
  const page = isCover ? book.pages[0] : book.pages[Number(address) - 1];
  const picture = page?.picture;
  if (book.status !== "completed" || book.title === null || picture == null) return undefined;
  const shown = { ...picture, small: base + picture.small, large: base + picture.large };
  const faces = isCover ? coverFaces(book, shown) : pageFaces(page, book, shown);
  const view = html`<main id="main" tabindex="-1" class="reader">
    ${isCover ? "" : html`<h1 class="sr-only">${book.title}</h1>`}
    <div class="desk">
      <div class="book"><div class="spread">${faces}</div></div>
    </div>
    <div class="controls"></div>
  </main>`;
  const head = html`<link
      rel="preload"
      as="image"
      imagesrcset="${shown.small} 480w, ${shown.large} 1600w"
      imagesizes="${pictureSizes}"
    />
    ${firstData("book", book)}`;
  const title = html`${book.title} · Bookmill`;
  return {
    html: (await view).toString(),
    head: (await head).toString(),
    title: (await title).toString(),
  };
}

function coverFaces({ title, byline, language, ...book }: BookPages, picture: Picture): Html {
  const [board = "", cloth = board] = picture.colours;
  const isLong = (title ?? "").split(/[\s-]+/).some((word) => word.length > 11);
  const hasVoice = book.title_narration !== null;
  // Nothing can be pressed yet; but the words above stand where they will stand.
  const begin = hasVoice
    ? html`<div class="begin">
        <button type="button" class="act">Read to me</button>
        <button type="button" class="act plain">Read myself</button>
      </div>`
    : html`<div class="begin"><button type="button" class="act">Start reading</button></div>
        <p class="hint">This book has no voice. It is for reading yourself.</p>`;
  return html`<section class="face before" data-place="0">
      <div class="board" style="--board:${board};--cloth:${cloth}">
        <div class="pasted">${image(picture)}</div>
      </div>
    </section>
    <section class="face after" data-place="0">
      <div class="words cover-words" lang="${language}">
        <h1 class="told title${isLong ? " has-long-word" : ""}" dir="auto">${title}</h1>
        ${byline === null ? "" : html`<p class="told byline" dir="auto">${byline}</p>`} ${begin}
        <div class="keep" style="visibility:hidden">
          <button type="button" class="act plain">Keep on this device</button>
          <span class="hint">2.8 MB. Then it can be read and heard without a connection.</span>
          <p class="fault"></p>
        </div>
      </div>
    </section>`;
}

function pageFaces(page: BookPage | undefined, { language }: BookPages, picture: Picture): Html {
  const { number, heading, paragraphs, finds } = page ?? noPage;
  return html`<section class="face before" data-place="${number}">
      <figure class="plate">${image(picture)}</figure>
    </section>
    <section class="face after" data-place="${number}">
      <div class="words" lang="${language}" data-length="${lengthOf(paragraphs)}">
        ${heading === null ? "" : html`<h2 class="heading" dir="auto">${heading}</h2>`}
        ${paragraphs.map(paragraphHtml)}
        ${finds.length === 0 ? "" : html`<a class="act find-things">Find things</a>`}
      </div>
      <span class="folio" aria-hidden="true">${number}</span>
    </section>`;
}

const noPage = { number: 0, heading: null, paragraphs: [], finds: [] };

/** As `html`, under a name by which no formatter takes it for HTML: a refrain's blanks and line breaks are shown as they are. */
const exactly = html;

const paragraphHtml = (paragraph: BookParagraph): Html =>
  exactly`<p class="told${paragraph.is_refrain ? " refrain" : ""}" dir="auto">${withItalics(paragraph)}</p>`;

const image = ({ small, large, alt }: Picture): Html =>
  html`<img
    class="picture"
    src="${large}"
    srcset="${small} 480w, ${large} 1600w"
    sizes="${pictureSizes}"
    alt="${alt}"
    width="1600"
    height="1600"
    fetchpriority="high"
  />`;

/** As in web/src/read/length-of.ts: the size of the letters goes by it. */
function lengthOf(paragraphs: readonly BookParagraph[]): string {
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < 120) return "few";
  if (letters < 270) return "some";
  return letters < 500 ? "many" : "most";
}

function withItalics({ text, emphasis }: BookParagraph): (string | Html)[] {
  const parts: (string | Html)[] = [];
  let done = 0;
  for (const [from, to] of emphasis) {
    parts.push(text.slice(done, from), exactly`<em>${text.slice(from, to)}</em>`);
    done = to;
  }
  return [...parts, text.slice(done)];
}
