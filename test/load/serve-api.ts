import { openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";

/** `serve-api.ts <database url> <folder>`: the API until its standard input ends. */
const [databaseUrl = "", dataFolder = ""] = process.argv.slice(2);
const config = readConfig({ DATABASE_URL: databaseUrl, PORT: "0" }, { dataFolder });
const app = await openApp(config, { http: true, worker: false, log: () => {} });
process.stdout.write(`${app.url}\n`);
process.stdin.resume().once("end", () => void app.close().then(() => process.exit(0)));
