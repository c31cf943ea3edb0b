import { readFile } from "node:fs/promises";

import { webFolder } from "./web-folder.ts";

/** What is put into the page beside the app itself. All is HTML. */
export interface FirstView {
  /** Stands where the app will be, until it takes over. */
  html: string;
  /** For the page's head. */
  head: string;
  title: string;
}

/** The one HTML page of the web app, with its addresses under `base`; undefined when the app was not built. */
export async function appShell(
  base: string,
  { html, head, title }: Partial<FirstView>,
): Promise<string | undefined> {
  const built = await readFile(new URL("index.html", webFolder()), "utf8").catch(missing);
  if (built === undefined) return undefined;
  const page = built
    .replaceAll(/(src|href)="\.\//g, `$1="${base}/`)
    .replace('name="bookmill-base" content=""', `name="bookmill-base" content="${base}"`);
  // Functions: what is put in may hold "$&", which a string would have put in again.
  return page
    .replace(/<title>.*?<\/title>/, (usual) =>
      title === undefined ? usual : `<title>${title}</title>`,
    )
    .replace("</head>", () => `${head ?? ""}</head>`)
    .replace('<div id="app"></div>', () => `<div id="app">${html ?? ""}</div>`);
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
