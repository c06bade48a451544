import { stringify } from "yaml";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { didYouMean } from "../content/nearest.ts";
import { readContent } from "../content/readContent.ts";
import type { Effects } from "./effects.ts";
import { writeNew } from "./newMetric.ts";
import { UsageError } from "./usage.ts";

export interface BetOptions {
  readonly metric?: string | undefined;
  readonly team?: string | undefined;
  readonly name?: string | undefined;
}

/** Writes a planned bet on a metric of the report, by one of its teams. */
export function newBet(effects: Effects, id: string | undefined, options: BetOptions): number {
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
  writeNew(effects.root, [{ file, text }]);
  effects.print(`${file} is begun, planned by ${team} on ${metric}`);
  effects.print("Write its hypothesis and what you expect, then: npm run check");
  return 0;
}

const BODY = `What will be built, for whom, and how we shall see whether it worked.

What would make us stop.
`;

function unknownName(file: string, what: string, name: string, names: readonly string[]) {
  if (names.includes(name)) return [];
  return [
    errorAt(startOf(file), `unknown-${what}`, `there is no ${what} "${name}"`, didYouMean(name, names)),
  ];
}
