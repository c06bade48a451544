import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "../../support/roots.ts";
import { inTurns, type Run, run, runNode, times } from "../measure.ts";
import { demo, forget, rewrite } from "../roots.ts";
import { type Line, linesOf, ratioOf } from "../table.ts";

/** Builds of the demo: from nothing, and after one sentence beside Astro building one page of its own. */
export async function buildDemo(): Promise<Line[]> {
  const root = await demo();
  const page = join(root, "content", "editions", "2026-q3", "index.mdx");
  const cold = await times(2, () => {
    forget(root);
    return build(root);
  });
  const bare = bareAstro();
  const warm = await inTurns(
    5,
    (index) => {
      rewrite(page, index);
      return build(root);
    },
    () => runNode([join("node_modules", "astro", "bin", "astro.mjs"), "build"], bare),
  );
  rmSync(bare, { recursive: true, force: true });
  return [
    ...linesOf("demo, cold build", cold),
    ...linesOf("demo, warm build after one sentence", warm.ours, { wall: 3, megabytes: 600 }),
    ...linesOf("Astro alone, one page (the yardstick)", warm.theirs).slice(0, 2),
    ratioOf("the warm build, of the yardstick", warm, 1.2),
  ];
}

function build(root: string): Promise<Run> {
  return run(["build", "--root", root]);
}

/** The least that Astro builds: a folder with one page and nothing set, with the Astro that we have. */
function bareAstro(): string {
  const folder = mkdtempSync(join(tmpdir(), "sextant-astro-"));
  mkdirSync(join(folder, "src", "pages"), { recursive: true });
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "name": "bare", "private": true, "type": "module" }\n');
  writeFileSync(
    join(folder, "src", "pages", "index.astro"),
    `---\nconst words = "One page.";\n---\n<html lang="en"><head><title>Bare</title></head><body><p>{words}</p></body></html>\n`,
  );
  return folder;
}
