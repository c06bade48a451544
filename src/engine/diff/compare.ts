import type { Content } from "../../content/content.ts";
import { labelOfId } from "../../format/labels.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import type { Figure } from "../../ledger/figure.ts";
import { revisedFigures } from "../../ledger/revisedFigures.ts";
import { FIRST_RULE } from "../../ledger/rules.ts";
import type { RevisedFigure } from "../../report/facts/revision.ts";
import type { EditionFigures } from "./figures.ts";
import type { State } from "./state.ts";

/** Figures of one measure that another rule makes. */
export interface ChangedRule {
  readonly measure: string;
  readonly was: number;
  readonly is: number;
  readonly figures: number;
}

/** An edition in one of two states. */
export interface Side {
  readonly edition: string;
  /** "draft", "v2" */
  readonly as: string;
  readonly figures: number;
}

/** What differs between two states of an edition; of each kind what readers see first comes first. */
export interface EditionDiff {
  /** Null where the edition is in one of the states only. */
  readonly before: Side | null;
  readonly after: Side | null;
  /** In both, with another value or in other words. */
  readonly moved: readonly RevisedFigure[];
  readonly appeared: readonly RevisedFigure[];
  readonly vanished: readonly RevisedFigure[];
  readonly rules: readonly ChangedRule[];
}

/** What differs between two states, edition by edition: those of which either state says anything. */
export function compareStates(before: State, after: State): EditionDiff[] {
  const content = after.content ?? before.content;
  return pairsOf(before, after).map(([was, is]) => compareEdition(was, is, content));
}

/** The same edition of two states; two versions are held against each other whatever they are of. */
function pairsOf(before: State, after: State): (readonly [EditionFigures | null, EditionFigures | null])[] {
  const [was] = before.editions;
  const [is] = after.editions;
  if (before.isVersion && after.isVersion && was !== undefined && is !== undefined) return [[was, is]];
  // An edition that cannot be computed in one of them is neither new nor gone.
  const lost = [...before.lost, ...after.lost];
  const asked = [before, after].filter(({ isVersion }) => isVersion);
  const ids = (asked.length > 0 ? asked : [before, after]).flatMap(({ editions }) =>
    editions.map(({ edition }) => edition),
  );
  const of = ({ editions }: State, id: string) => editions.find(({ edition }) => edition === id) ?? null;
  return [...new Set(ids)]
    .filter((id) => !lost.includes(id))
    .map((id) => [of(before, id), of(after, id)] as const);
}

/** What differs between the figures of an edition in two states. */
export function compareEdition(
  before: EditionFigures | null,
  after: EditionFigures | null,
  content: Content | null,
): EditionDiff {
  const locale = content?.report.config.locale ?? MESSAGES_LOCALE;
  const edition = (after ?? before)?.edition ?? "";
  const [was, is] = [before?.figures ?? [], after?.figures ?? []];
  const star = [...(content?.metrics.values() ?? [])].find(({ config }) => config.role === "north_star")?.id;
  const revised = revisedFigures(was, is, {
    nameOf: (id) => content?.metrics.get(id)?.config.name ?? id,
    labelOf: (id) => (content === null ? id : labelOfId(id, content.calendar, locale)),
    locale,
  }).toSorted((one, other) => weightOf(one, edition, star) - weightOf(other, edition, star));
  return {
    before: sideOf(before),
    after: sideOf(after),
    moved: revised.filter(({ was: old, is: now }) => old !== null && now !== null),
    appeared: revised.filter(({ was: old }) => old === null),
    vanished: revised.filter(({ is: now }) => now === null),
    rules: changedRules(was, is),
  };
}

/** Does nothing differ? */
export function isSameEdition({ before, after, moved, appeared, vanished, rules }: EditionDiff): boolean {
  const isBoth = before !== null && after !== null;
  return isBoth && [moved, appeared, vanished, rules].every(({ length }) => length === 0);
}

/** Is a figure of a page? */
export function isShown({ was, is }: RevisedFigure): boolean {
  return [was, is].some((figure) => (figure?.shown.length ?? 0) > 0);
}

function sideOf(state: EditionFigures | null): Side | null {
  return state && { edition: state.edition, as: state.as, figures: state.figures.length };
}

/** What pages show comes first; then values of metrics as a whole, of the edition's own period, of the north star. */
function weightOf(figure: RevisedFigure, edition: string, star: string | undefined): number {
  const either = figure.is ?? figure.was;
  const isPlain = either?.measure === "value" && either.segment === null;
  return (
    (isShown(figure) ? 0 : 8) +
    (isPlain ? 0 : 4) +
    (either?.period === edition ? 0 : 2) +
    (figure.metric === star ? 0 : 1)
  );
}

/** The measures of figures that are in both ledgers and were made by rules of another number. */
function changedRules(before: readonly Figure[], after: readonly Figure[]): ChangedRule[] {
  const known = new Map(before.map((figure) => [figure.id, figure]));
  const found = new Map<string, ChangedRule>();
  for (const now of after) {
    const [was, is] = [known.get(now.id)?.rule ?? FIRST_RULE, now.rule ?? FIRST_RULE];
    if (!known.has(now.id) || was === is) continue;
    const measure = now.measure.split("/")[0] ?? now.measure;
    const key = `${measure} ${was} ${is}`;
    found.set(key, { measure, was, is, figures: (found.get(key)?.figures ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => (one.measure < other.measure ? -1 : 1));
}
