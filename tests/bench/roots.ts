import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyDemo, dropTranslations } from "../support/roots.ts";
import { ROOT, run } from "./measure.ts";

/** The demo as drafts, copied and built the first time. */
export async function demo(): Promise<string> {
  const root = join(ROOT, "demo");
  if (!existsSync(root)) {
    copyDemo(root);
    await run(["build", "--root", root]);
  }
  return root;
}

/** Forgets all that builds of a root have kept. */
export function forget(root: string): void {
  rmSync(join(root, ".sextant"), { recursive: true, force: true });
}

/** Changes a sentence of a page, each time to another one. */
export function rewrite(file: string, index: number): void {
  const text = readFileSync(file, "utf8").replace(/\nThis was written \d+ times\.\n$/, "");
  writeFileSync(file, `${text}\nThis was written ${index + 2} times.\n`);
}

const MONTH_PAGE = `---
title: People who post {{daily_posters:change_phrase.previous}}
snapshot: "2026-10-02"
summary: On an average day {{daily_posters}} people posted.
highlights: ["Of those who come, {{posting_rate}} post."]
lowlights: ["Newcomers: {{newcomers}}."]
acknowledge:
  newcomer_churn: { action: We look into it., owner: Growth, by: 2026-12-01 }
  failed_requests: { action: We look into it., owner: Platform, by: 2026-12-01 }
  reported_posts: { action: We look into it., owner: Platform, by: 2026-12-01 }
---
`;

/** The demo with twelve drafts: its quarters, and the months of its year on the newest snapshot. */
export function withDrafts(): string {
  const root = join(ROOT, "drafts");
  copyDemo(root);
  dropTranslations(root);
  // What is promised in a quarter has to be answered by the edition after it, and the months do not.
  for (const quarter of readdirSync(join(root, "content", "editions"))) {
    const file = join(root, "content", "editions", quarter, "index.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^commitments:\n(?:[ -].*\n)+/m, ""));
  }
  for (let month = 1; month <= 9; month += 1) {
    const folder = join(root, "content", "editions", `2026-0${month}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "index.mdx"), MONTH_PAGE);
  }
  return root;
}
