import { join } from "node:path";
import { REPOSITORY } from "../support/roots.ts";

/** Settings of a report that tell our integration something, and nothing else. */
export function settingsWith(told: string): string {
  const engine = JSON.stringify(join(REPOSITORY, "src", "index.ts"));
  return `import { defineConfig } from "astro/config";\nimport sextant from ${engine};\n\nexport default defineConfig({ integrations: [sextant(${told})] });\n`;
}
