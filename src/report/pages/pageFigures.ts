import { CATALOGUE } from "../../blocks/catalogue.ts";
import { namesIn } from "../../blocks/names.ts";
import type { Spec } from "../../blocks/spec.ts";
import type { EditionDocument, PageDocument } from "../../content/content.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { didYouMean } from "../../content/nearest.ts";
import { outlineOf } from "../../content/outline.ts";
import { withoutSource } from "../../content/typed.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { figurePropsOf, referenceOf } from "../../ledger/reference.ts";
import type { Words } from "../../ledger/words.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** The props that something that authors may write takes; undefined where they may not write it. */
export function propsOf(name: string): readonly string[] | undefined {
  const specs: Readonly<Record<string, Spec>> = CATALOGUE;
  const spec = lookUp(specs, name);
  return spec === undefined ? undefined : Object.keys(spec.props.shape);
}

/** Which components there are besides ours, and whether words are written still. */
export interface Others {
  readonly own?: readonly string[];
  readonly isWritten: boolean;
}

/** Checks every component of an edition's pages, and computes the figures that they name. */
export function checkPages(
  edition: Pick<EditionDocument, "pages">,
  words: Words,
  metrics: readonly string[],
  others: Others = { isWritten: true },
): Diagnostic[] {
  return edition.pages.flatMap((page) => [
    ...outlineOf(page.front).flatMap((start) => (start.isFolded ? [diagnose(start, "folded-section")] : [])),
    ...page.uses.flatMap((use) => checkUse(page, use, words, metrics, others)),
  ]);
}

function checkUse(
  page: PageDocument,
  use: ComponentUse,
  words: Words,
  metrics: readonly string[],
  others: Others,
): Diagnostic[] {
  const props = propsOf(use.name);
  if (props === undefined) return checkOther(use, others);
  const given = [...Object.keys(use.values), ...use.unread.map(({ prop }) => prop)];
  const strange = given.filter((prop) => !props.includes(prop));
  if (strange.length > 0) {
    return strange.map((prop) =>
      diagnose(use, "unknown-prop", { component: use.name, prop, mend: didYouMean(prop, props) }),
    );
  }
  if (use.unread.length > 0) return use.unread.map(({ prop, why }) => unreadProp(use, prop, why));
  if (use.name === "Slide" && !use.props["title"]?.trim()) return [diagnose(use, "slide-without-title")];
  if (use.name === "Details" && !use.props["title"]?.trim()) return [diagnose(use, "details-without-title")];
  if (use.name === "Typed") return use.props["source"]?.trim() ? [] : [withoutSource(use)];
  if (use.name === "Figure" || use.name === "Change") return checkFigure(page, use, words);
  if (use.name === "When") return checkWhen(use, words);
  const { of } = use.props;
  const named = of === undefined ? [] : use.name === "Tiles" ? namesIn(of) : [of];
  return named
    .filter((name) => !metrics.includes(name))
    .map((name) =>
      diagnose(use, "unknown-metric", { what: "metric", name, mend: didYouMean(name, metrics) }),
    );
}

/** A component that is not of ours; of what is released, what it showed is sealed with its pages. */
function checkOther(use: ComponentUse, { own = [], isWritten }: Others): Diagnostic[] {
  if (own.includes(use.name)) return use.unread.map(({ prop, why }) => unreadProp(use, prop, why));
  if (!isWritten) return [];
  const message = `there is no component <${use.name}>`;
  const mend = didYouMean(use.name, [...own, ...Object.keys(CATALOGUE)]);
  return [diagnose(use, "unknown-component", { message, mend })];
}

/** A `<When>` names a figure that there is; its words depend on whether that one has a value. */
function checkWhen(use: ComponentUse, words: Words): Diagnostic[] {
  const { of, not = false } = use.values;
  if (typeof of !== "string" || of.trim() === "")
    return [
      diagnose(use, "missing-prop", {
        message: "<When> does not say on which figure it depends",
        mend: LIKE_A_CONDITION,
      }),
    ];
  if (typeof not !== "boolean")
    return [
      diagnose(use, "bad-prop", {
        message: "`not` of <When> is neither true nor false",
        mend: LIKE_A_CONDITION,
      }),
    ];
  if (words.known(use, of) !== null) words.isLeftOut([use]);
  return [];
}

const LIKE_A_CONDITION =
  'Write it like <When of="daily_posters:target">words</When>, or <When not of="daily_posters:target">.';

function unreadProp(use: ComponentUse, prop: string, why: string): Diagnostic {
  return diagnose(use, "prop-not-plain", { prop, component: use.name, why });
}

const OF_QUERIES = ["query", "column", "row", "where", "unit"];
const LIKE_A_FIGURE = 'Write it like <Figure of="daily_posters" show="percent_change" vs="year" />.';
const LIKE_A_CELL = 'Write it like <Figure query="posts_by_plan" column="posts" where="plan=plus" />.';

function checkFigure(page: PageDocument, use: ComponentUse, words: Words): Diagnostic[] {
  const props = figurePropsOf(use);
  const ref = referenceOf(use.name, props);
  if (typeof ref === "string") {
    if (words.isForgiven(props.show ?? props.id?.split(":")[1] ?? "")) return [];
    const ofQuery = OF_QUERIES.some((prop) => lookUp(use.values, prop) !== undefined);
    return [diagnose(use, "bad-figure", { message: ref, mend: ofQuery ? LIKE_A_CELL : LIKE_A_FIGURE })];
  }
  words.checkRetired(use, props.show ?? props.id?.split(":")[1] ?? "");
  const { around = [], isInTable = false } = use;
  if (words.isLeftOut(around)) words.known(use, ref);
  else words.reference(use, ref, page.slug, isInTable ? null : use);
  return [];
}
