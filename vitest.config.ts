import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "test/site/sharedSites.ts",
    pool: "threads",
    maxWorkers: 2,
    // More pages open at once than there are cores only take longer each.
    maxConcurrency: 2
  }
});
