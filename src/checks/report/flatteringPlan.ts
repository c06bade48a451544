import { parsePeriod } from "../../calendar/period.ts";
import { firstTargetOf, targetOf } from "../../compute/targets.ts";
import type { EditionDocument, PageDocument } from "../../content/content.ts";
import { type FigureRef, parseFigureId } from "../../content/figureId.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { labelOf } from "../../format/labels.ts";
import { formatRelative } from "../../format/number.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { figurePropsOf, referenceOf } from "../../ledger/reference.ts";
import { figuresIn } from "../../ledger/words.ts";
import { attainment } from "../../metrics/change.ts";
import { isMissing, type Value } from "../../metrics/missing.ts";
import type { Reported } from "./reported.ts";

/** Against which of the two plans a figure is held: as the target is now, or as it was set first. */
type Plan = "now" | "first";

/** A figure that a text names, and where. */
interface Named {
  readonly ref: FigureRef;
  readonly place: Place;
}

/** What is read by itself: a text of front matter, or the body of a page. */
type Text = readonly Named[];

/**
 * Texts that say how far the plan was met of a target that was moved, and name only the share that looks better: of the
 * plan as it is now, or of the plan as it was set first.
 */
export function checkFlatteringPlan({ facts }: Reported): Diagnostic[] {
  return textsOf(facts.edition).flatMap((text) => text.flatMap((one) => flattering(one, text, facts)));
}

function flattering({ ref, place }: Named, text: Text, facts: Facts): Diagnostic[] {
  const plan = planOf(ref);
  const measured = facts.measured.get(ref.metric);
  const period = ref.period === null ? facts.edition.period : parsePeriod(ref.period, facts.calendar);
  if (plan === null || measured === undefined || period === null) return [];
  const { better } = measured.metric.config;
  const share = ({ target, actual }: { target: Value; actual: Value }) => attainment(actual, target, better);
  const shares = { now: share(targetOf(measured, period)), first: share(firstTargetOf(measured, period)) };
  const [own, other] = plan === "now" ? [shares.now, shares.first] : [shares.first, shares.now];
  if (isMissing(own) || isMissing(other) || own <= other) return [];
  const write = (value: number) => formatRelative(value, facts.locale, false);
  if (write(own) === write(other) || text.some((beside) => isOther(beside.ref, ref, plan))) return [];
  return [
    diagnose(place, "flattering-plan", {
      id: ref.metric,
      period: labelOf(period, facts.locale),
      own: write(own),
      other: write(other),
      plan,
      beside: `${ref.metric}${ref.period === null ? "" : `@${ref.period}`}:${plan === "now" ? "first_attainment" : "attainment"}`,
    }),
  ];
}

/** Which plan a figure measures against; null where none. */
function planOf({ measure, vs }: Pick<FigureRef, "measure" | "vs">): Plan | null {
  if (measure === "first_attainment") return "first";
  return measure === "attainment" || vs === "target" ? "now" : null;
}

/** Does a figure say the other half: the share of the other plan, or that plan itself? */
function isOther(beside: FigureRef, ref: FigureRef, plan: Plan): boolean {
  if (beside.metric !== ref.metric || beside.period !== ref.period) return false;
  const target = plan === "now" ? "first_target" : "target";
  const share = planOf(beside);
  return beside.measure === target || (share !== null && share !== plan);
}

function textsOf({ front, config, pages }: EditionDocument): Text[] {
  const inFront = stringsOf(config, []).map(({ path, text }) =>
    refsOf(figuresIn(text)).map((ref) => ({ ref, place: front.placeOf(path) })),
  );
  return [...inFront, ...pages.map(bodyOf)];
}

/** Every text of front matter, with its key. */
function stringsOf(value: unknown, path: KeyPath): { path: KeyPath; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => stringsOf(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => stringsOf(one, [...path, key]));
}

function bodyOf({ uses }: PageDocument): Text {
  return uses.flatMap((use) => {
    if (use.name !== "Figure" && use.name !== "Change") return [];
    const ref = referenceOf(use.name, figurePropsOf(use));
    return typeof ref === "string" ? [] : [{ ref, place: use }];
  });
}

function refsOf(ids: readonly string[]): FigureRef[] {
  return ids.flatMap((id) => {
    const ref = parseFigureId(id);
    return typeof ref === "string" ? [] : [ref];
  });
}
