import { buildWebWhenStale } from "../../src/cli/build-web.ts";

/** The built web app, as `serve` would find it. */
export default async function setup(): Promise<void> {
  await buildWebWhenStale(() => {});
}
