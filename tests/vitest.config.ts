import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/.tmp/**"],
    globalSetup: ["tests/support/buildDemo.ts"],
    // For machines that are shared: what hangs is ended all the same.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // The database takes a second to start: files that follow one another in a worker share what they have loaded.
    isolate: false,
    // Sources run as Node reads them, as they do for people; nothing is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxConcurrency: 4,
  },
});
