import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";

/** How the figures of a changed company follow from those of the first. */
export interface Mapping {
  /** What names the same figure in both; its id where nothing is renamed. */
  readonly key?: (figure: Figure) => string;
  /** By how much a value of these units grows. */
  readonly factor?: (figure: Figure) => number;
}

/** Measures that have no unit of their own; all others are in the metric's, or in percent. */
const RELATIVE = /^(?:change_phrase|percent_change|attainment|share|verdict)$/;

/** Figures of `before` that `after` has not, or not with the value, reason, completeness and words that they must have. */
export function apart(
  before: Report,
  after: Report,
  { key = ({ id }) => id, factor = () => 1 }: Mapping = {},
): string[] {
  const others = new Map(after.ledger.figures.map((figure) => [key(figure), figure]));
  const sizes = largest(before.ledger.figures);
  return before.ledger.figures.flatMap((figure) => {
    const other = others.get(key(figure));
    if (other === undefined) return [`${figure.id} is gone`];
    const times = isAbsolute(figure) ? factor(figure) : 1;
    const scale = times * (isAbsolute(figure) ? (sizes.get(figure.metric) ?? 0) : 1);
    const same =
      close(figure.value, other.value, times, scale) &&
      figure.reason === other.reason &&
      figure.status === other.status;
    const worded = times !== 1 || figure.text === other.text;
    return same && worded ? [] : [`${figure.id} was ${told(figure)} and is ${told(other)}`];
  });
}

/** Is a figure in the terms of its metric, and no share? */
function isAbsolute({ measure, unit }: Figure): boolean {
  return !RELATIVE.test(measure) && unit.kind !== "percent";
}

function largest(figures: readonly Figure[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { metric, value } of figures)
    sizes.set(metric, Math.max(sizes.get(metric) ?? 0, Math.abs(value ?? 0)));
  return sizes;
}

/** To 12 digits; differences to 12 digits of what was subtracted. */
function close(one: number | null, other: number | null, times: number, scale: number): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(times * one - other) <= 1e-12 * Math.max(Math.abs(other), scale);
}

function told({ value, text, reason, status }: Figure): string {
  return `${value ?? reason} "${text}" (${status})`;
}

const VERDICTS = [
  "verdict",
  "judgement",
  "met",
  "probability",
  "state",
  "prospect",
  "kind",
  "reversal",
  "speaks",
  "reason",
  "lapsed",
  "breached",
  "tone",
  "trial",
  "on",
  "progress",
  "direction",
];

/** All that a report judges, by where it stands: states, verdicts, chances. */
export function verdictsOf(report: Report): Record<string, unknown> {
  const { ledger: _, ...rest } = report;
  return Object.fromEntries(collect(rest, ""));
}

function collect(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const plain = typeof inner !== "object" || inner === null;
    return plain && VERDICTS.includes(key) ? [[`${path}.${key}`, inner]] : collect(inner, `${path}.${key}`);
  });
}

/** A report as text but for its SQL and the bytes of its snapshot, with words in it replaced; figures in the order of their ids. */
export function written(report: Report, rename: (text: string) => string = (text) => text): unknown {
  // How a metric is declared names the tables and columns that a test renames.
  const { snapshot, ledger, metrics: _, ...rest } = report;
  const figures = ledger.figures.map((figure) => JSON.parse(rename(JSON.stringify(figure))) as Figure);
  return {
    ...(JSON.parse(rename(JSON.stringify(rest))) as object),
    snapshot: { ...snapshot, sha256: "", tables: [] },
    figures: figures.sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}
