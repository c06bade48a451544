import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { nameForm } from "./twins.ts";

/** Another name of a metric that leads to two: it is another metric's name, or another name of another one too. */
export function checkAliases({ metrics }: Content): Diagnostic[] {
  const all = [...metrics.values()];
  return all.flatMap((metric, at) =>
    metric.config.aliases.flatMap((alias, index) => {
      const other = takenBy(alias, metric, all, at);
      if (other === null) return [];
      const said = {
        id: metric.id,
        alias,
        other: other.id,
        how: isCalled(other, alias) ? "its name" : "one of its aliases",
      };
      return [diagnose(metric.front.placeOf(["aliases", index]), "alias-taken", said)];
    }),
  );
}

/** The other metric that a word leads to; of two that share an alias the later one is told. */
function takenBy(
  alias: string,
  metric: MetricDocument,
  all: readonly MetricDocument[],
  at: number,
): MetricDocument | null {
  const named = all.find((one) => one !== metric && isCalled(one, alias));
  const before = all.slice(0, at).find(({ config }) => config.aliases.some((one) => isSame(one, alias)));
  return named ?? before ?? null;
}

function isCalled({ id, config }: MetricDocument, alias: string): boolean {
  return isSame(config.name, alias) || isSame(id, alias);
}

function isSame(left: string, right: string): boolean {
  return nameForm(left) === nameForm(right);
}
