import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Effects } from "../effects.ts";
import { writeContent } from "./writeContent.ts";

/** The four weeks as pages with their questions and empty artefacts. */
const TEMPLATES = fileURLToPath(new URL("./sprint/", import.meta.url));

/** Starts the metric definition sprint: a page for each of its four weeks, which it names. A sprint that exists is left as it is. */
export function startSprint(effects: Effects): string[] {
  const folder = join(effects.root, "content", "sprint");
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".mdx")) : [];
  if (there.length > 0) {
    throw new DiagnosticError(diagnose(startOf(`content/sprint/${there.sort()[0]}`), "sprint-exists"));
  }
  const drafts = readdirSync(TEMPLATES)
    .sort()
    .map((name) => ({ file: `content/sprint/${name}`, content: readFileSync(join(TEMPLATES, name)) }));
  writeContent(effects.root, drafts);
  for (const { file } of drafts) effects.print(file);
  effects.print(
    "The sprint has four pages, one a week. Set `status` as you go, and `publish: true` to show them.",
  );
  return drafts.map(({ file }) => file);
}
