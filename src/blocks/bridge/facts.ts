import { type Period, parsePeriod } from "../../calendar/period.ts";
import { fullTreeOf } from "../../compute/drivers/tree.ts";
import type { Measured } from "../../compute/measured.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { decimalsOf } from "../../format/number.ts";
import { showsZero } from "../../format/phrase.ts";
import { fromSnapshot } from "../../format/source.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { BridgeRef } from "../../ledger/bridgeRef.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { type Formula, namesIn, parseFormula } from "../../metrics/formula.ts";
import type { Bridge, ContributionRange, TreeNode } from "../../report/facts/moved.ts";
import { calendarCause } from "../metric/calendarFacts.ts";
import { compare, judgementOf } from "../metric/comparison.ts";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/** The driver tree of a metric, with the contribution of each node to the root's change since the previous period. */
export function buildTree(book: FigureBook, root: Measured): TreeNode {
  return nodeOf(book, root, root);
}

/** A bridge from what a period is compared with to the period, one step for each leaf of the tree; null without a tree. */
export function buildBridge(book: FigureBook, ref: BridgeRef, takenOn: string): Bridge | null {
  const { measured, metrics, calendar, locale, currency } = book.facts;
  const [root, period] = [measured.get(ref.metric), parsePeriod(ref.period, calendar)];
  const formula = fullTreeOf(metrics, ref.metric);
  if (root === undefined || period === null || formula === undefined) return null;
  const { config } = root.metric;
  const comparison = compare(book, root, ref.vs, null, period);
  const figure = (measure: Measure) => book.of(ref.metric, measure, ref.vs, period.id);
  const residual = figure("residual");
  const value = book.of(ref.metric, "value", null, period.id);
  const sum = book.bridges.of(ref.metric, period, ref.vs);
  // Values of whole periods stand elsewhere; where the bridge needs other decimals, its ends are its own.
  const isOwn = (end: Figure) => sum === null || sum.decimals === decimalsOfFigure(end);
  const isWhole = comparison.partLabel === null && isOwn(value);
  const steps = namesIn(formula).flatMap((name) => {
    const metric = metrics.get(name);
    if (metric === undefined) return [];
    const contribution = figure(`contribution/${name}`);
    const tone = judgementOf(contribution, config.better);
    return [{ metric: name, name: metric.config.name, contribution, range: rangeOf(figure, name), tone }];
  });
  return {
    ...ref,
    name: config.name,
    unit: unitOf(config, currency),
    from: {
      label: comparison.baseLabel,
      value: isOwn(comparison.base) ? comparison.base : figure("base"),
    },
    to: {
      label: labelOf(period, locale),
      value: isWhole ? value : figure("comparable"),
    },
    calendar: calendarStep(book, root, ref.vs, period),
    steps,
    absent: absenceIn(steps, locale),
    residual: showsNothing(residual) ? null : residual,
    // Where something is missing nothing claims to add up.
    rounding: sum?.rounding ?? (residual.value === null ? "adds" : "apart"),
    partLabel: comparison.partLabel,
    sourceLabel: fromSnapshot(config.from ?? "", takenOn, locale),
  };
}

/** What the calendar did, where it is a step of the bridge that shows: without it the bridge would not add up. */
function calendarStep(
  book: FigureBook,
  root: Measured,
  vs: BridgeRef["vs"],
  period: Period,
): Bridge["calendar"] {
  if (!book.bridges.hasCalendar(root.metric.id, period, vs)) return null;
  const [name, effect] = [
    calendarCause(book, root, vs, period),
    book.of(root.metric.id, "calendar_effect", vs, period.id),
  ];
  return name === null || showsNothing(effect) ? null : { name, effect };
}

/** Why a contribution is not known; null where all are. */
function absenceIn(steps: Bridge["steps"], locale: string): string | null {
  const absent = steps.find(({ contribution }) => contribution.reason !== null)?.contribution;
  if (absent === undefined || absent.reason === null) return null;
  return absent.why ?? languageOf(locale).format.missing[absent.reason];
}

/** The decimals of a value where it stands by itself. */
function decimalsOfFigure({ value, unit }: Figure): number | null {
  return value === null ? null : decimalsOf(value, unit);
}

/** Does a figure show as zero, or not at all? */
export function showsNothing(figure: Figure): boolean {
  return figure.value === null || showsZero(figure.text);
}

function rangeOf(figure: (measure: Measure) => Figure, leaf: string): ContributionRange {
  return { least: figure(`contribution_low/${leaf}`), greatest: figure(`contribution_high/${leaf}`) };
}

function nodeOf(book: FigureBook, root: Measured, node: Measured): TreeNode {
  const { config, id } = node.metric;
  const { measured, metrics } = book.facts;
  const formula = config.tree === undefined ? null : parseFormula(config.tree);
  const isRoot = id === root.metric.id;
  const contribution = isRoot ? null : book.of(root.metric.id, `contribution/${id}`, "previous");
  const comparison = compare(book, node, "previous", null);
  const children = formula === null ? [] : namesIn(formula);
  return {
    metric: id,
    name: config.name,
    value: book.of(id),
    previous: comparison,
    contribution,
    range:
      isRoot || formula !== null
        ? null
        : rangeOf((measure) => book.of(root.metric.id, measure, "previous"), id),
    sensitivity: isRoot ? null : book.of(root.metric.id, `sensitivity/${id}`),
    tone: contribution === null ? comparison.tone : judgementOf(contribution, root.metric.config.better),
    operator: formula === null ? null : operatorOf(formula),
    formula: config.tree ?? null,
    children: children.flatMap((name) => {
      const child = measured.get(name);
      return child === undefined ? [] : [nodeOf(book, root, child)];
    }),
    influences: config.influences.flatMap((name) => {
      const other = metrics.get(name);
      const known = measured.has(name);
      return other === undefined || !known
        ? []
        : [{ metric: name, name: other.config.name, value: book.of(name) }];
    }),
  };
}

/** The one operator that joins a formula's children; null where there are several. */
function operatorOf(formula: Formula): string | null {
  const operators = new Set(operatorsIn(formula));
  const [only] = operators;
  return operators.size === 1 && only !== undefined ? SIGNS[only] : null;
}

function operatorsIn(formula: Formula): (keyof typeof SIGNS)[] {
  if (formula.kind !== "operation") return [];
  return [formula.operator, ...operatorsIn(formula.left), ...operatorsIn(formula.right)];
}
