import { stringify } from "yaml";
import { didYouMean } from "../../content/nearest.ts";
import { readContent } from "../../content/readContent.ts";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { anyText, askFor, type Dialogue, numbered, oneOf } from "../../engine/dialogue.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { snakeId } from "../../syntax/snakeId.ts";
import type { Effects } from "../effects.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";
import { freeId, writeNew } from "./newMetric.ts";

export interface BetOptions {
  readonly metric?: string | undefined;
  readonly team?: string | undefined;
  readonly name?: string | undefined;
}

/** Writes a planned bet on a metric of the report, by one of its teams; on a terminal it asks for what is not said. */
export async function newBet(
  effects: Effects,
  id: string | undefined,
  options: BetOptions,
): Promise<Result<"new bet">> {
  const { metric, team, name } = options;
  if (id !== undefined && metric !== undefined && team !== undefined && name !== undefined)
    return begin(effects, id, options);
  const dialogue = effects.dialogue();
  if (dialogue === null) return begin(effects, id, options);
  try {
    const answers = await askBet(dialogue, effects.root, id, options);
    return begin(effects, answers.id, answers.options);
  } finally {
    dialogue.close();
  }
}

/** Asks for what is not said; inputs and levers are what a bet should move. */
async function askBet(dialogue: Dialogue, root: string, id: string | undefined, options: BetOptions) {
  const { content, diagnostics } = readContent(root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  const all = [...content.metrics.values()];
  const first = all.filter(({ config }) => ["input", "lever"].includes(config.role));
  const metrics = [...first, ...all.filter((metric) => !first.includes(metric))];
  const teams = Object.keys(content.report.config.teams);
  const name = options.name ?? (await askFor(dialogue, "Name of the bet", undefined, anyText));
  const proposal = snakeId(name);
  const chosen =
    id ?? (await askFor(dialogue, "Its id, in lower snake_case", proposal, freeId(root, "bets")));
  const names = metrics.map((metric) => metric.id);
  if (options.metric === undefined)
    dialogue.say(
      `Metrics:\n${numbered(metrics.map((one) => `${one.id}: ${one.config.name} (${one.config.role})`))}`,
    );
  const metric =
    options.metric ?? (await askFor(dialogue, "Metric that it should move", names[0], oneOf(names)));
  const owner = content.metrics.get(metric)?.config.owner ?? teams[0];
  const team = options.team ?? (await askFor(dialogue, `Team (${teams.join(", ")})`, owner, oneOf(teams)));
  return { id: chosen, options: { metric, team, name } };
}

async function begin(
  effects: Effects,
  id: string | undefined,
  options: BetOptions,
): Promise<Result<"new bet">> {
  const { metric, team, name } = options;
  const needed = { "its id": id, "--metric": metric, "--team": team, "--name": name };
  const lost = Object.entries(needed).flatMap(([what, value]) => (value === undefined ? [what] : []));
  if (id === undefined || metric === undefined || team === undefined || name === undefined)
    throw new UsageError(`A bet needs ${lost.join(", ")}.`);
  const { content, diagnostics } = readContent(effects.root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  const file = `content/bets/${id}.mdx`;
  const unknown = [
    ...unknownName(file, "metric", metric, [...content.metrics.keys()]),
    ...unknownName(file, "team", team, Object.keys(content.report.config.teams)),
  ];
  if (unknown.length > 0) throw new DiagnosticError(...unknown);
  const front = {
    name,
    team,
    metric,
    hypothesis: "If we do this, people will do that, because …",
    status: "planned",
  };
  const text = `---\n${stringify(front, { lineWidth: 0 })}---\n${BODY}`;
  writeNew(effects.root, [{ file, content: text }]);
  effects.print(`${file} is begun, planned by ${team} on ${metric}`);
  effects.print(`Write its hypothesis and what you expect, then: ${commandLine("check")}`);
  return { files: [file] };
}

const BODY = `What will be built, for whom, and how we shall see whether it worked.

What would make us stop.
`;

function unknownName(file: string, what: "metric" | "team", name: string, names: readonly string[]) {
  if (names.includes(name)) return [];
  return [diagnose(startOf(file), `unknown-${what}`, { what, name, mend: didYouMean(name, names) })];
}
