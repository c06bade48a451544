import { previous } from "../../calendar/period.ts";
import { formatLongDate } from "../../format/period.ts";
import { type Formula, namesIn, parseFormula } from "../../metrics/formula.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import type { Measured } from "../measured.ts";
import type { Bridge, TreeNode } from "../report.ts";
import { fullTreeOf } from "../tree.ts";
import { unitOf } from "../unit.ts";
import { compare, judgementOf } from "./metricFacts.ts";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/** The driver tree of a metric, with the contribution of each node to the root's change since the previous period. */
export function buildTree(book: FigureBook, root: Measured): TreeNode {
  return nodeOf(book, root, root);
}

/** The bridge from the previous period to the edition's, one step for each leaf of the tree; null without a tree. */
export function buildBridge(book: FigureBook, root: Measured, takenOn: string): Bridge | null {
  const { metrics, edition, calendar, locale, currency } = book.facts;
  const formula = fullTreeOf(metrics, root.metric.id);
  if (formula === undefined) return null;
  const before = previous(edition.period, calendar);
  const steps = namesIn(formula).flatMap((name) => {
    const metric = metrics.get(name);
    const contribution = book.of(root.metric.id, `contribution/${name}`, "previous");
    const judgement = judgementOf(contribution, root.metric.config.better);
    return metric === undefined ? [] : [{ metric: name, name: metric.config.name, contribution, judgement }];
  });
  return {
    metric: root.metric.id,
    name: root.metric.config.name,
    unit: unitOf(root.metric.config, currency),
    from: { label: labelOf(before, locale), value: book.of(root.metric.id, "value", null, before.id) },
    to: { label: labelOf(edition.period, locale), value: book.of(root.metric.id) },
    steps,
    sourceLabel: `${root.metric.config.from ?? ""}, snapshot of ${formatLongDate(takenOn, locale)}`,
  };
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
    judgement:
      contribution === null ? comparison.judgement : judgementOf(contribution, root.metric.config.better),
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
