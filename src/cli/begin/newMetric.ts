import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { didYouMean } from "../../content/nearest.ts";
import { readContent } from "../../content/readContent.ts";
import { presetIn } from "../../create/metrics.ts";
import { type Preset, presets } from "../../create/presets.ts";
import { type LanguageCode, languageFor } from "../../create/words/languages.ts";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Draft } from "../../disk/together.ts";
import {
  anyText,
  askFor,
  type Dialogue,
  numbered,
  oneOf,
  type Read,
  yesOrNo,
} from "../../engine/dialogue.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import type { Effects } from "../effects.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";
import { writeContent } from "./writeContent.ts";

/** Roles that a preset's north star can take; a guardrail needs thresholds, and each preset brings its own. */
const ROLES = ["north_star", "candidate", "input", "lever", "outcome", "supporting"];

const NO_REPORT = diagnose(startOf("content/report.mdx"), "missing-file", {
  message: "content/report.mdx is missing",
  mend: "Run the command in the folder of your report, or create the file with at least `company:`.",
});

export interface MetricOptions {
  readonly preset?: string | undefined;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  /** The team that answers for it. */
  readonly team?: string | undefined;
  readonly "with-inputs"?: boolean | undefined;
}

/**
 * Writes a metric from a preset. Where the id or the preset is not said it asks on a terminal; elsewhere it lists the
 * presets, or names what is missing. Nothing that exists is overwritten.
 */
export async function newMetric(
  effects: Effects,
  id: string | undefined,
  options: MetricOptions,
): Promise<Result<"new metric">> {
  if (id !== undefined && options.preset !== undefined) return begin(effects, id, options);
  const dialogue = effects.dialogue();
  if (dialogue === null) return id === undefined ? list(effects) : begin(effects, id, options);
  try {
    const answers = await askMetric(dialogue, effects.root, id, options);
    return begin(effects, answers.id, answers.options);
  } finally {
    dialogue.close();
  }
}

/** Asks for what is not said. */
async function askMetric(dialogue: Dialogue, root: string, id: string | undefined, options: MetricOptions) {
  const all = presets();
  const ids = all.map((preset) => preset.id);
  if (options.preset === undefined)
    dialogue.say(`North stars to start from:\n${numbered(all.map((one) => `${one.id}: ${one.name}`))}`);
  const preset = options.preset ?? (await askFor(dialogue, "Preset", undefined, oneOf(ids)));
  const { starId, name: proposal } = presetNamed(preset);
  const chosen =
    id ?? (await askFor(dialogue, "Its id, in lower snake_case", starId, freeId(root, "metrics")));
  const name = options.name ?? (await askFor(dialogue, "Name", proposal, anyText));
  const role =
    options.role ?? (await askFor(dialogue, `Role (${ROLES.join(", ")})`, "north_star", oneOf(ROLES)));
  const team = options.team ?? (await askTeam(dialogue, root));
  const whole =
    options["with-inputs"] ??
    (await askFor(dialogue, "With its inputs, guardrail and outcome? yes or no", "no", yesOrNo));
  return { id: chosen, options: { preset, name, role, team, "with-inputs": whole } };
}

/** A team of the report, or none; undefined where there is none to choose from. */
async function askTeam(dialogue: Dialogue, root: string): Promise<string | undefined> {
  const teams = Object.keys(readContent(root).content?.report.config.teams ?? {});
  if (teams.length === 0) return undefined;
  const team = await askFor(
    dialogue,
    `Team that answers for it (${teams.join(", ")})`,
    "none",
    oneOf([...teams, "none"]),
  );
  return team === "none" ? undefined : team;
}

/** An id in lower snake_case that no file of a folder has. */
export function freeId(root: string, folder: string): Read<string> {
  return (answer) => {
    if (!/^[a-z][a-z0-9_]*$/.test(answer)) return `"${answer}" is not an id. Name it in lower snake_case.`;
    const file = `content/${folder}/${answer}.mdx`;
    return existsSync(join(root, file)) ? `${file} exists already. Name another.` : { value: answer };
  };
}

async function begin(effects: Effects, id: string, options: MetricOptions): Promise<Result<"new metric">> {
  if (!existsSync(join(effects.root, "content/report.mdx"))) throw new DiagnosticError(NO_REPORT);
  const preset = presetIn(presetNamed(options.preset), languageIn(effects.root));
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
    content: text.replace(/\n---\n/, () => `\n${kept}---\n`),
  }));
  writeNew(effects.root, files);
  for (const { file } of files) effects.print(`${file} is begun from the preset ${preset.id}`);
  if (!whole) effects.print("Its inputs, guardrail and outcome: the same with --with-inputs");
  effects.print(`Adapt the table and the SQL, then: ${commandLine("check")}`);
  return { files: files.map(({ file }) => file), presets: [] };
}

/** Writes new files below `root`, or none where one of them exists or is wrongly named. */
export function writeNew(root: string, files: readonly Pick<Draft, "file" | "content">[]): void {
  const wrong = files.flatMap(({ file }) => {
    const id = /([^/]*)\.mdx$/.exec(file)?.[1] ?? "";
    if (!/^[a-z][a-z0-9_]*$/.test(id) || file.split("/").length !== 3)
      return [
        diagnose(startOf(file), "bad-id", {
          message: `"${id}" is not an id`,
          mend: "Name it in lower snake_case.",
        }),
      ];
    return existsSync(join(root, file)) ? [diagnose(startOf(file), "file-exists", { file })] : [];
  });
  if (wrong.length > 0) throw new DiagnosticError(...wrong);
  writeContent(root, files);
}

function list(effects: Effects): Result<"new metric"> {
  const all = presets();
  const width = Math.max(...all.map(({ id }) => id.length));
  effects.print("North stars to start from:\n");
  for (const { id, name } of all) effects.print(`  ${id.padEnd(width)}  ${name}`);
  effects.print(
    `\n${commandLine("new metric <id> --preset <preset> [--with-inputs] [--role <role>] [--name <name>]")}`,
  );
  return { files: [], presets: all.map(({ id, name }) => ({ id, name })) };
}

/** The language of the report, where presets are written in it. */
function languageIn(root: string): LanguageCode {
  return languageFor(readContent(root).content?.report.config.locale);
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
