import { defineConfig } from "vitest/config";

/** The app in a real browser, on a real service with real pictures: `npm run test:web`. */
export default defineConfig({
  test: {
    include: ["test/web/**/*.web.test.ts"],
    globalSetup: "test/web/mill.setup.ts",
    // One browser at a time: frames and paints are measured.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
