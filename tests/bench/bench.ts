import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../support/roots.ts";
import { ROOT } from "./measure.ts";
import { optionsIn } from "./options.ts";
import { describeMachine, pageOf, type Section } from "./page.ts";
import { PARTS, type Part, type PartName } from "./parts.ts";
import { type Installed, installFramework } from "./peers/framework.ts";
import { tableOf } from "./table.ts";

/** Our speed: `npm run bench`. With `--write` what was measured goes into docs/reference/benchmark.md. */
const PAGE = join(REPOSITORY, "docs", "reference", "benchmark.md");
const NAMES = Object.keys(PARTS).filter((name): name is PartName => Object.hasOwn(PARTS, name));

try {
  const options = optionsIn(process.argv.slice(2), NAMES);
  const framework = options.peers ? await installFramework() : null;
  try {
    const sections = await measure(options.names, { small: options.small, framework });
    const day = new Date().toISOString().slice(0, 10);
    const version = framework?.version ?? null;
    const circumstances = { day, machine: describeMachine(), framework: version, small: options.small };
    if (options.write) {
      const kept = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
      writeFileSync(PAGE, pageOf(NAMES, sections, circumstances, kept));
    }
    console.log(tableOf(sections.flatMap(({ lines }) => lines)));
  } finally {
    framework?.remove();
    rmSync(ROOT, { recursive: true, force: true });
  }
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function measure(
  names: readonly PartName[],
  setting: { readonly small: boolean; readonly framework: Installed | null },
): Promise<Section[]> {
  rmSync(ROOT, { recursive: true, force: true });
  const sections: Section[] = [];
  for (const name of names) {
    const { about, large, measure }: Part = PARTS[name];
    if (large && setting.small) continue;
    console.error(`· measuring ${name}`);
    const lines = await measure(setting);
    console.error(tableOf(lines));
    sections.push({ name, about, lines });
  }
  return sections;
}
