// Preloaded (--import) into a process of the walk's test: writes down each time one of the walk's files is entered. The house is
// the real one but for its studio: what that makes is none of the walk's business (test/book.e2e.db.test.ts has the real one).
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

const doors = JSON.parse(process.env.WALK_DOORS ?? "{}");
const log = process.env.WALK_LOG ?? "";
const realStudio = new URL("../../src/studio/open-offline-studio.ts", import.meta.url).href;
const smallStudio = new URL("../support/small-studio.ts", import.meta.url).href;

globalThis.entered = (file) => appendFileSync(log, `${file}\n`);

registerHooks({
  load(url, context, nextLoad) {
    if (url === realStudio) {
      const source = `import { openSmallStudio } from ${JSON.stringify(smallStudio)};
        export const openOfflineStudio = () => openSmallStudio();`;
      return { format: "module", source, shortCircuit: true };
    }
    const loaded = nextLoad(url, context);
    const file = Object.keys(doors).find((path) => url.endsWith(path));
    if (file === undefined) return loaded;
    const source = loaded.source.toString();
    const door = doors[file];
    const at = source.indexOf(door);
    if (at < 0) throw new Error(`${file} has no ${door}`);
    const inside = at + door.length;
    const note = ` globalThis.entered(${JSON.stringify(file)});`;
    return { ...loaded, source: source.slice(0, inside) + note + source.slice(inside) };
  },
});
