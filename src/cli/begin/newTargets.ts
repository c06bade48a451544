import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";
import { didYouMean } from "../../content/nearest.ts";
import { askFor, type Dialogue } from "../../engine/dialogue.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { UsageError } from "../usage.ts";

/** A target to be written into a metric's file. */
export interface NewTarget {
  readonly metric: MetricDocument;
  /** In the metric's unit; a fraction for percentages. */
  readonly value: number;
}

/** The metrics that had a target in the last edition's period and have none in the new one. */
export function targetsWanted(
  content: Content,
  id: string,
  last: EditionDocument | undefined,
): MetricDocument[] {
  if (last === undefined) return [];
  return [...content.metrics.values()].filter(
    ({ config }) => lookUp(config.targets, last.id) !== undefined && lookUp(config.targets, id) === undefined,
  );
}

/** Targets from `metric=value` with commas between them; throws a UsageError that says what is wrong. */
export function targetsIn(content: Content, id: string, option: string | undefined): NewTarget[] {
  const entries = option === undefined ? [] : option.split(",");
  const targets = entries.map((entry) => targetOf(content, id, entry.trim()));
  const names = targets.map(({ metric }) => metric.id);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`--targets names ${twice} twice.`);
  return targets;
}

function targetOf(content: Content, id: string, entry: string): NewTarget {
  const [name = "", written = ""] = entry.split("=");
  const metric = content.metrics.get(name);
  if (metric === undefined) {
    const mend = didYouMean(name, [...content.metrics.keys()]);
    throw new UsageError(`--targets: there is no metric "${name}". ${mend}`);
  }
  if (lookUp(metric.config.targets, id) !== undefined)
    throw new UsageError(`--targets: ${name} has a target of ${id} already; change it in ${metric.file}.`);
  const value = amountOf(written);
  if (value === null) throw new UsageError(`--targets: write ${name} with a number, such as ${name}=700.`);
  return { metric, value };
}

/** Asks for the target of each metric that had one in the last period; an empty answer leaves it without. */
export async function askTargets(
  dialogue: Dialogue,
  content: Content,
  id: string,
  last: EditionDocument | undefined,
): Promise<NewTarget[]> {
  const targets: NewTarget[] = [];
  const wanted = targetsWanted(content, id, last);
  if (wanted.length > 0) dialogue.say(`Targets of ${id}:`);
  for (const metric of wanted) {
    const { unit, name, targets: known } = metric.config;
    const before = last === undefined ? undefined : lookUp(known, last.id)?.value;
    const question = `  ${name}, in ${unit} (${last?.id}: ${before})`;
    const value = await askFor(dialogue, question, "none", (answer) => {
      if (answer === "none") return { value: null };
      const amount = amountOf(answer);
      return amount === null ? "Write a number, such as 700, 0.32 or 32%; or none." : { value: amount };
    });
    if (value !== null) targets.push({ metric, value });
  }
  return targets;
}

/** A number as it is written, also as a percentage; null where it is none. */
function amountOf(text: string): number | null {
  const [, number, percent] = /^(-?\d+(?:\.\d+)?)\s*(%)?$/.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  return percent === undefined ? Number(number) : Number((Number(number) / 100).toPrecision(12));
}
