import { createRequire } from "node:module";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the files of /docs are: built, in dist/docs; in a checkout, in the package that they come from. */
export function docsFolder(): URL {
  if (extname(import.meta.url) === ".js") return new URL("../docs/", import.meta.url);
  const file = createRequire(import.meta.url).resolve("swagger-ui-dist/swagger-ui.css");
  return new URL(".", pathToFileURL(file));
}
