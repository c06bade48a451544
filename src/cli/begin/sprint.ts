import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Effects } from "../effects.ts";

/** The four weeks as pages with their questions and empty artefacts. */
const TEMPLATES = fileURLToPath(new URL("./sprint/", import.meta.url));

/** Starts the metric definition sprint: a page for each of its four weeks. A sprint that exists is left as it is. */
export function startSprint(effects: Effects): number {
  const folder = join(effects.root, "content", "sprint");
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".mdx")) : [];
  if (there.length > 0) {
    throw new DiagnosticError(diagnose(startOf(`content/sprint/${there.sort()[0]}`), "sprint-exists"));
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(TEMPLATES).sort()) {
    writeFileSync(join(folder, name), readFileSync(join(TEMPLATES, name)), { flag: "wx" });
    effects.print(`content/sprint/${name}`);
  }
  effects.print(
    "The sprint has four pages, one a week. Set `status` as you go, and `publish: true` to show them.",
  );
  return 0;
}
