import { flowsId } from "../../compute/behaviour.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { AskedRows } from "./askedRows.ts";

/** Amounts below zero: nobody can say whether who has less than nothing is there, or what comes and goes with them. */
export async function checkFlows({ metrics, answers }: AskedRows): Promise<Diagnostic[]> {
  return metrics.flatMap(({ id, config, front }) => {
    const { amount, entity } = config.flows ?? {};
    if (amount === undefined || entity === undefined) return [];
    const below = (answers.rows.get(flowsId(id)) ?? []).find((row) => row["flow"] === "negative");
    if (below === undefined) return [];
    const [entities, period] = [String(below["entities"]), String(below["period"])];
    return [diagnose(front.placeOf(["flows", "amount"]), "flows-below-zero", { entities, entity, period })];
  });
}
