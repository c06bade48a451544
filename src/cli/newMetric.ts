import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { didYouMean } from "../content/nearest.ts";
import type { Effects } from "./effects.ts";
import { type Preset, presets } from "./presets.ts";
import { UsageError } from "./usage.ts";

/** Roles that a preset's north star can take; a guardrail needs thresholds, and each preset brings its own. */
const ROLES = ["north_star", "candidate", "input", "lever", "outcome", "supporting"];

const NO_REPORT = errorAt(
  startOf("content/report.mdx"),
  "missing-file",
  "content/report.mdx is missing",
  "Run the command in the folder of your report, or create the file with at least `company:`.",
);

export interface MetricOptions {
  readonly preset?: string | undefined;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  /** The team that answers for it. */
  readonly team?: string | undefined;
  readonly "with-inputs"?: boolean | undefined;
}

/** Writes a metric from a preset; without an id lists the presets. Nothing that exists is overwritten. */
export function newMetric(effects: Effects, id: string | undefined, options: MetricOptions): number {
  if (id === undefined) return list(effects);
  if (!existsSync(join(effects.root, "content/report.mdx"))) throw new DiagnosticError(NO_REPORT);
  const preset = presetNamed(options.preset);
  const { role = "north_star" } = options;
  if (!ROLES.includes(role)) throw new UsageError(`"${role}" is no role for it. ${didYouMean(role, ROLES)}`);
  const whole = options["with-inputs"] === true;
  const today = effects.now().toISOString().slice(0, 10);
  const star = adapt(preset.star, { ...options, role, whole, today });
  const others = whole ? preset.others : new Map<string, string>();
  if (others.has(id))
    throw new UsageError(`${id} is one of the preset's inputs; name the north star otherwise.`);
  const owner = options.team === undefined ? {} : { owner: options.team };
  const kept = stringify({ ...owner, review_by: yearAfter(today) });
  const files = [[id, star] as const, ...others].map(([name, text]) => ({
    file: `content/metrics/${name}.mdx`,
    text: text.replace(/\n---\n/, () => `\n${kept}---\n`),
  }));
  writeNew(effects.root, files);
  for (const { file } of files) effects.print(`${file} is begun from the preset ${preset.id}`);
  if (!whole) effects.print("Its inputs, guardrail and outcome: the same with --with-inputs");
  effects.print("Adapt the table and the SQL, then: npm run check");
  return 0;
}

/** Writes new files below `root`, or none where one of them exists or is wrongly named. */
export function writeNew(
  root: string,
  files: readonly { readonly file: string; readonly text: string }[],
): void {
  const wrong = files.flatMap(({ file }) => {
    const id = /([^/]*)\.mdx$/.exec(file)?.[1] ?? "";
    if (!/^[a-z][a-z0-9_]*$/.test(id) || file.split("/").length !== 3)
      return [errorAt(startOf(file), "bad-id", `"${id}" is not an id`, "Name it in lower snake_case.")];
    const mend = "Edit it, or name another; nothing was changed.";
    return existsSync(join(root, file))
      ? [errorAt(startOf(file), "file-exists", `${file} exists already`, mend)]
      : [];
  });
  if (wrong.length > 0) throw new DiagnosticError(...wrong);
  for (const { file, text } of files) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), text, { flag: "wx" });
  }
}

function list(effects: Effects): number {
  const all = presets();
  const width = Math.max(...all.map(({ id }) => id.length));
  effects.print("North stars to start from:\n");
  for (const { id, name } of all) effects.print(`  ${id.padEnd(width)}  ${name}`);
  effects.print(
    "\nnpm run new -- metric <id> --preset <preset> [--with-inputs] [--role <role>] [--name <name>]",
  );
  return 0;
}

function presetNamed(name: string | undefined): Preset {
  const all = presets();
  const ids = all.map(({ id }) => id);
  if (name === undefined)
    throw new UsageError(`Name the --preset to start from. There are: ${ids.join(", ")}.`);
  const found = all.find(({ id }) => id === name);
  if (found === undefined) throw new UsageError(`There is no preset "${name}". ${didYouMean(name, ids)}`);
  return found;
}

interface Adaptation {
  readonly role: string;
  readonly name?: string | undefined;
  /** Are the metrics that it names written too? */
  readonly whole: boolean;
  /** ISO date. */
  readonly today: string;
}

/** The star's file for its role and name; what names metrics that are not written stays as a comment. */
function adapt(text: string, { role, name, whole, today }: Adaptation): string {
  const named = name === undefined ? text : text.replace(/^name: .*$/m, () => line("name", name));
  const told = named.replace(/^role: .*$/m, `role: ${role}`);
  const alone = whole
    ? told
    : told.replace(/^(?=(?:tree|influences|leads): )/gm, "# once these metrics are there: ");
  if (role !== "candidate") return alone;
  const open = {
    date: today,
    decision: "open",
    why: "Say by when it is decided, and what is needed for it.",
  };
  const why = line("why_not", "It is not decided yet.");
  const keys = `${why}\n${stringify({ decided: open }, { lineWidth: 0 })}`;
  return alone.replace(/\n---\n/, () => `\n${keys}---\n`);
}

function line(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

/** The same date a year later, the last of February for a leap day. */
function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace("-02-29", "-02-28")}`;
}
