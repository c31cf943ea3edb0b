import { defineConfig } from "vitest/config";

/** `npm run test:supabase`: what takes too long for every `npm test`. */
export default defineConfig({
  test: {
    include: ["test/supabase/*.long.ts"],
    globalSetup: "test/support/database.setup.ts",
  },
});
