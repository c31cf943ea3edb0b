// What the page /docs is made of, so that an installed package needs no other package for it.
import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
mkdirSync("dist/docs", { recursive: true });
cpSync(require.resolve("swagger-ui-dist/swagger-ui-bundle.js"), "dist/docs/swagger-ui-bundle.js");
cpSync(require.resolve("swagger-ui-dist/swagger-ui.css"), "dist/docs/swagger-ui.css");
cpSync(require.resolve("swagger-ui-dist/LICENSE"), "dist/docs/LICENSE");
