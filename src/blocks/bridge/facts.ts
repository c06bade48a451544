import { type Period, parsePeriod } from "../../calendar/period.ts";
import { membersOf } from "../../compute/drivers/core.ts";
import { fullTreeOf } from "../../compute/drivers/tree.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { decimalsOf } from "../../format/number.ts";
import { showsZero } from "../../format/phrase.ts";
import { fromSnapshot } from "../../format/source.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { BridgeRef } from "../../ledger/bridgeRef.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Facts, FigureBook } from "../../ledger/figureBook.ts";
import { type Formula, namesIn, parseFormula } from "../../metrics/formula.ts";
import type { Bridge, ContributionRange, EdgeFacts, TreeNode } from "../../report/facts/moved.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { calendarCause } from "../metric/calendarFacts.ts";
import { compare, judgementOf } from "../metric/comparison.ts";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/**
 * The driver tree of a metric, or of one segment of it, with the contribution of each node to the root's change since the
 * previous period.
 */
export function buildTree(book: FigureBook, root: Measured, segment: Segment | null = null): TreeNode {
  return nodeOf(book, { root, segment }, root, null);
}

/** The metrics of a tree below its root, as far as they are measured. */
export function membersIn(facts: Facts, root: Measured): Measured[] {
  return membersOf(facts.metrics, root.metric.id).flatMap((id) => facts.measured.get(id) ?? []);
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

function nodeOf(
  book: FigureBook,
  within: { readonly root: Measured; readonly segment: Segment | null },
  node: Measured,
  above: Measured | null,
): TreeNode {
  const { root, segment } = within;
  const { config, id } = node.metric;
  const { measured } = book.facts;
  const formula = config.tree === undefined ? null : parseFormula(config.tree);
  const isRoot = id === root.metric.id;
  const ofRoot = (measure: Measure, vs: Versus | null = "previous") =>
    book.get({ metric: root.metric.id, period: null, segment, measure, vs });
  const contribution = isRoot ? null : ofRoot(`contribution/${id}`);
  const comparison = compare(book, node, "previous", segment);
  const children = formula === null ? [] : namesIn(formula);
  return {
    metric: id,
    name: config.name,
    value: levelOf(book, id, segment),
    previous: comparison,
    contribution,
    range: isRoot || formula !== null ? null : rangeOf(ofRoot, id),
    sensitivity: isRoot ? null : ofRoot(`sensitivity/${id}`, null),
    edge: above === null || segment !== null ? null : edgeOf(book, id, above),
    tone: contribution === null ? comparison.tone : judgementOf(contribution, root.metric.config.better),
    operator: formula === null ? null : operatorOf(formula),
    formula: config.tree ?? null,
    children: children.flatMap((name) => {
      const child = measured.get(name);
      return child === undefined ? [] : [nodeOf(book, within, child, node)];
    }),
    influences: config.influences.flatMap((name) => influenceOf(book, name, node, segment)),
  };
}

/** What is thought to act on a node; of a segment only what is known of it, too. */
function influenceOf(
  book: FigureBook,
  id: string,
  on: Measured,
  segment: Segment | null,
): TreeNode["influences"] {
  const { metrics, measured } = book.facts;
  const [other, known] = [metrics.get(id), measured.get(id)];
  if (other === undefined || known === undefined) return [];
  const isKnown = segment === null || known.segments.get(segment.dimension)?.has(segment.name) === true;
  return isKnown
    ? [
        {
          metric: id,
          name: other.config.name,
          value: levelOf(book, id, segment),
          edge: segment === null ? edgeOf(book, id, on) : null,
        },
      ]
    : [];
}

/** How sure the line from a metric to another is, in the words of the report's language; null where nobody has said. Of segments nobody does. */
function edgeOf({ facts }: FigureBook, from: string, to: Measured): EdgeFacts | null {
  const edge = lookUp(facts.metrics.get(to.metric.id)?.config.edges, from);
  if (edge === undefined) return null;
  return { grade: edge.grade, evidence: edge.evidence };
}

function levelOf(book: FigureBook, metric: string, segment: Segment | null): Figure {
  return book.get({ metric, period: null, segment, measure: "value", vs: null });
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
