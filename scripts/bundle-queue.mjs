// The queue's library in a few files instead of ninety: a process that imports it needs 10 MB less, its heartbeat thread 3 MB
// (measured with Node 24: what loading an ES module costs). Other packages stay imports. The types stay as tsc wrote them.
import { rolldown } from "rolldown";

const entries = ["library", "testing/library", "heartbeat.worker"];
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, `src/queue/${name}.ts`])),
  platform: "node",
  external: /^[^./]/,
});
await bundle.write({
  dir: "dist/queue",
  entryFileNames: "[name].js",
  chunkFileNames: "shared-[name].js",
  sourcemap: true,
});
await bundle.close();
