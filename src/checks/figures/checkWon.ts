import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import type { BetConfig } from "../../content/schema/bet.ts";

/** Bets whose status says something else than the test that they report. */
export function checkWon({ bets, metrics }: Content): Diagnostic[] {
  return bets.flatMap(({ id, config, front }) => {
    const wrong = whatIsWrong(config, metrics.get(config.metric ?? ""));
    if (wrong === null) return [];
    const message = `the bet ${id} is called ${config.status}, but ${wrong.what}`;
    return [warningAt(front.placeOf(["status"]), wrong.code, message, wrong.mend)];
  });
}

interface Wrong {
  readonly code: "won-within-chance" | "won-the-wrong-way" | "lost-but-better";
  readonly what: string;
  readonly mend: string;
}

function whatIsWrong({ status, experiment }: BetConfig, metric: MetricDocument | undefined): Wrong | null {
  if (experiment === undefined) return null;
  const { low, high } = experiment;
  const side = low > 0 ? 1 : high < 0 ? -1 : 0;
  const interval = `the interval of its test, ${low} to ${high},`;
  if (status === "won" && side === 0) {
    const mend = "Ask: what would we have said of no effect at all? Call it stopped, or test it longer.";
    return {
      code: "won-within-chance",
      what: `${interval} spans zero: it may have done nothing, or harm`,
      mend,
    };
  }
  if (metric === undefined || side === 0) return null;
  const { better } = metric.config;
  const isBetter = side === (better === "lower" ? -1 : 1);
  const known = `${interval} says that ${metric.id} became ${isBetter ? "better" : "worse"} by it (${better} is better)`;
  if (status === "won" && !isBetter)
    return {
      code: "won-the-wrong-way",
      what: known,
      mend: "Ask: in what was it won? Call it lost, or mend the signs of `effect`, `low` and `high`.",
    };
  if (status === "lost" && isBetter)
    return {
      code: "lost-but-better",
      what: known,
      mend: "Ask: what was lost? Say in `result` what it cost or fell short of, or call it won.",
    };
  return null;
}
