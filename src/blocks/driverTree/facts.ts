import { fullTreeOf } from "../../compute/drivers/tree.ts";
import type { Measured, Segment } from "../../compute/measured.ts";
import { visibleSegments } from "../../compute/visible.ts";
import type { FigureRef } from "../../content/figureId.ts";
import type { Measure } from "../../content/measures.ts";
import { fromSnapshot } from "../../format/source.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { namesIn } from "../../metrics/formula.ts";
import type { SegmentRates, SegmentTree, TreeBySegment } from "../../report/facts/trees.ts";
import type { Report } from "../../report/report.ts";
import { buildTree, membersIn } from "../bridge/facts.ts";
import { hiddenNotes } from "../segments/facts.ts";
import type { TreeRef } from "./ref.ts";

/** The trees by segment that the pages name. */
export function buildSegmentTrees(
  book: FigureBook,
  root: Measured,
  named: readonly TreeRef[],
  takenOn: string,
): Pick<Report, "segmentTrees" | "treesBySegment"> {
  return {
    segmentTrees: named.flatMap((ref) =>
      ref.kind === "segment" ? buildSegmentTree(book, root, ref, takenOn) : [],
    ),
    treesBySegment: named.flatMap((ref) =>
      ref.kind === "by" ? buildTreeBySegment(book, root, ref.dimension, takenOn) : [],
    ),
  };
}

/** The tree of a metric for one segment, of which every metric of the tree declares the dimension. */
function buildSegmentTree(
  book: FigureBook,
  root: Measured,
  { dimension, name }: Segment,
  takenOn: string,
): SegmentTree {
  const segment = { dimension, name };
  const isShown = shownIn(book, root, segment.dimension).includes(segment.name);
  return {
    ...segment,
    label: languageOf(book.facts.locale).report.inRow(root.metric.config.name, dimension, name),
    tree: isShown ? buildTree(book, root, segment) : null,
    sourceLabel: fromSnapshot(root.metric.config.from ?? "", takenOn, book.facts.locale),
  };
}

/** What each driver did in each segment of a dimension, and what their rates are worth. */
function buildTreeBySegment(
  book: FigureBook,
  root: Measured,
  dimension: string,
  takenOn: string,
): TreeBySegment {
  const { facts } = book;
  const { id, config } = root.metric;
  const formula = fullTreeOf(facts.metrics, id);
  const leaves = formula === undefined ? [] : namesIn(formula);
  const shown = shownIn(book, root, dimension);
  const get = (measure: Measure, name: string | null, vs: FigureRef["vs"] = "previous") =>
    book.get({ metric: id, period: null, segment: name === null ? null : { dimension, name }, measure, vs });
  const all = (name: string | null) => ({
    change: get("change", name),
    contributions: leaves.map((leaf) => get(`contribution/${leaf}`, name)),
  });
  const hidden = (root.segments.get(dimension)?.size ?? 0) - shown.length;
  return {
    metric: id,
    name: config.name,
    dimension,
    drivers: leaves.map((leaf) => ({ metric: leaf, name: facts.metrics.get(leaf)?.config.name ?? leaf })),
    rows: shown.map((name) => ({ name, ...all(name) })),
    mix: leaves.map((leaf) => get(`mix_contribution/${leaf}`, "")),
    whole: all(null),
    rates: leaves.flatMap((leaf) => ratesOf(book, root, leaf, { dimension, shown }) ?? []),
    notes: hiddenNotes(config.min_group, hidden, facts.locale),
    sourceLabel: fromSnapshot(config.from ?? "", takenOn, facts.locale),
  };
}

/** The segments of a dimension that are large enough in every metric of the tree, in the order of their names. */
function shownIn({ facts }: FigureBook, root: Measured, dimension: string): string[] {
  const { period } = facts.edition;
  const members = [root, ...membersIn(facts, root)];
  const names = [...(root.segments.get(dimension)?.keys() ?? [])];
  return names.filter((name) =>
    members.every(
      (one) =>
        one.segments.get(dimension)?.has(name) !== true || visibleSegments(one, dimension, period).has(name),
    ),
  );
}

/** A rate, segment by segment, with what the best one would be worth in each of the others; null of a count. */
function ratesOf(
  book: FigureBook,
  root: Measured,
  leaf: string,
  { dimension, shown }: { readonly dimension: string; readonly shown: readonly string[] },
): SegmentRates | null {
  const config = book.facts.metrics.get(leaf)?.config;
  if (config?.denominator === undefined) return null;
  const get = (metric: string, measure: Measure, name: string): Figure =>
    book.get({ metric, period: null, segment: { dimension, name }, measure, vs: null });
  const values = shown.map((name) => ({ name, value: get(leaf, "value", name) }));
  const sign = config.better === "lower" ? -1 : 1;
  const known = values.filter(({ value }) => value.value !== null);
  const [best] = known.toSorted((one, other) => sign * ((other.value.value ?? 0) - (one.value.value ?? 0)));
  if (best === undefined || known.length < 2) return null;
  const worth = (name: string) =>
    get(root.metric.id, `at_rate_of/${leaf}/${encodeURIComponent(best.name)}`, name);
  const rows = values
    .filter(({ name }) => name !== best.name)
    .map(({ name, value }) => ({ name, value, worth: worth(name) }))
    .toSorted((one, other) => (other.worth.value ?? 0) - (one.worth.value ?? 0));
  return { metric: leaf, name: config.name, best: best.name, rows };
}
