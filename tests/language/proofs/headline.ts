import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { judgedOf } from "../judged.ts";
import type { Made } from "../made.ts";
import {
  breaksOf,
  firstOf,
  knownDays,
  lastOf,
  latestPhase,
  reviewGrain,
  reviewsOf,
  wholePeriods,
} from "../reviews.ts";
import {
  amountOf,
  before,
  changeOf,
  definedAs,
  idOf,
  isPhraseOf,
  periodIn,
  shows,
  targetOf,
  yearBefore,
} from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const moved =
  (role: string): Proof =>
  ({ parts }, made) => {
    const all = Object.entries(made.company.metrics).flatMap(([id, own]) =>
      own["role"] === role ? [id] : [],
    );
    const base = periodIn(parts[2], made);
    const better = all.filter((id) => judgedOf(made, id, made.company.edition, base) > 0);
    return all.length === parts[0] && better.length === parts[1] && base === before(made.company.edition);
  };

/** Phrases hold the raw change first: "fell 1.2%; like for like it rose 1.0%". */
const isChangeOf = (made: Made, name: unknown, phrase: unknown, period: string, base: string) =>
  isPhraseOf(String(phrase).split(";")[0], changeOf(made, idOf(made, name), period, base));

/** The review periods that were known before the edition's period began. */
function known(made: Made, id: string): number[] {
  const reviews = reviewsOf(made, id).filter((period) => isoDay(spanOf(period).last) < firstOf(made));
  return reviews.map((period) => amountOf(made, id, period));
}

/** The metrics whose verdict says this. */
function judgedSo(
  made: Made,
  isSo: (verdict: { readonly label: string; readonly detail: string }) => boolean,
): string[] {
  const { headline, inputs, levers, outcomes, supporting, candidates, vanity } = made.report;
  return [headline, ...inputs, ...levers, ...outcomes, ...supporting, ...candidates, ...vanity].flatMap(
    ({ id, verdict }) => (isSo(verdict) ? [id] : []),
  );
}

const every = (ids: readonly string[], isSo: (id: string) => boolean) => ids.every(isSo);

const isEqual = (values: readonly number[]) =>
  values.length > 0 && values.every((value) => value === values[0]);

const neverMoved: Proof = ({ parts, text }, made) =>
  every(
    judgedSo(made, ({ detail }) => detail.startsWith(text)),
    (id) => {
      const values = known(made, id);
      return (
        isEqual(values) &&
        values.length === Number(parts[2]) &&
        shows(parts[1], amountOf(made, id, made.company.edition)) &&
        shows(parts[0], (values[0] ?? 0) * (reviewGrain(made, id) === "month" ? 3 : 1))
      );
    },
  );

const unmoved =
  (hasMoved: boolean): Proof =>
  ({ parts, text }, made) =>
    every(
      judgedSo(made, ({ label }) => label === text),
      (id) => {
        const own = reviewsOf(made, id).filter((period) => isoDay(spanOf(period).first) >= firstOf(made));
        const values = own.map((period) => amountOf(made, id, period));
        const all = [...known(made, id), ...(hasMoved ? [] : values)];
        return (
          isEqual(all) && all.length === parts[2] && values.some((value) => value !== all[0]) === hasMoved
        );
      },
    );

/** From the first to the last whole review period of one definition. */
const course: Proof = ({ text, parts }, made) =>
  every(
    judgedSo(made, ({ detail }) => detail.includes(text)),
    (id) => {
      const reported = [...(definedAs(made, id)["values"] ?? "").matchAll(/(\d{4}-\S+): ([\d.]+)/g)];
      const all = reported.length > 0 ? reported.map(([, period = ""]) => period) : reviewsOf(made, id);
      const own = latestPhase(breaksOf(made, id), all);
      const value = (period: string) =>
        reported.length > 0
          ? Number(reported.find(([, one]) => one === period)?.[2])
          : amountOf(made, id, period);
      const ends = [own[0] ?? "", own.at(-1) ?? ""] as const;
      return (
        [parts[1], parts[3]].map((label) => periodIn(label, made)).join() === ends.join() &&
        shows(parts[0], value(ends[0])) &&
        shows(parts[2], value(ends[1]))
      );
    },
  );

const targetIs =
  (next: boolean): Proof =>
  ({ parts }, made) =>
    Object.keys(made.company.metrics).some((id) => {
      const period = next ? periodIn(parts[1], made) : made.company.edition;
      return (
        shows(parts[0], targetOf(made, id, period)) && (!next || before(period) === made.company.edition)
      );
    });

/** How a phrase of the ledger is held against its rows. */
function phrases(made: Made, word: RegExp): boolean {
  const isOwn = (measure: string, vs: string | null) =>
    measure === "change_phrase" && (vs === "previous" || vs === "year");
  const all = made.report.ledger.figures.filter(
    ({ measure, vs, segment, text, value, status }) =>
      isOwn(measure, vs) && segment === null && value !== null && word.test(text) && isByHand(made, status),
  );
  return all.every(({ metric, period, vs, text }) => {
    const base = vs === "year" ? yearBefore(period) : before(period);
    const change = changeOf(made, metric, period, base);
    return Number.isNaN(change) || isPhraseOf(text.split(";")[0], change);
  });
}

/** Of visits a period that is not over is held against as many days by hand; of all else only whole ones are. */
const isByHand = ({ company: { table } }: Made, status: string) =>
  table === "visits" || status === "complete";

const judged =
  (side: number): Proof =>
  (_, made) => {
    const { headline, inputs, outcomes, edition } = { ...made.report, edition: made.company.edition };
    const all = [headline, ...inputs, ...outcomes].filter(
      ({ previous }) => previous.judgement === (side > 0 ? "good" : "bad"),
    );
    return all.every(({ id }) => judgedOf(made, id, edition, before(edition)) === side);
  };

export const HEADLINE = {
  "format.rose": (_, made) => phrases(made, /^rose/),
  "format.fell": (_, made) => phrases(made, /^fell/),
  "format.flat": (_, made) => phrases(made, /^was flat/),
  "format.many.rose": (_, made) => phrases(made, /^rose/),
  "format.many.fell": (_, made) => phrases(made, /^fell/),
  "format.many.flat": (_, made) => phrases(made, /^were flat/),
  "blocks.judged.better": judged(1),
  "blocks.judged.worse": judged(-1),
  "blocks.inputs.moved": moved("input"),
  "blocks.outcomes.moved": moved("outcome"),
  "blocks.trend.sentence": ({ parts }, made) => {
    const base = periodIn(parts[2], made);
    return (
      base === before(made.company.edition) &&
      isChangeOf(made, parts[0], parts[1], made.company.edition, base)
    );
  },
  "blocks.recent.sentence": ({ parts }, made) => {
    const period = periodIn(parts[2], made);
    return isChangeOf(made, parts[0], parts[1], period, yearBefore(period));
  },
  "blocks.recent.none": ({ parts }, made) =>
    (["week", "month"] as const).every((grain) =>
      wholePeriods(made, grain).every((period) => Number.isNaN(amountOf(made, idOf(made, parts[0]), period))),
    ),
  "blocks.recent.countedBy": ({ parts: [name, grain] }, made) =>
    grain === "quarter" && reviewGrain(made, idOf(made, name)) === "quarter",
  "report.comparison.firstOfEach": ({ parts }, made) => {
    const last = Date.parse(knownDays(made)[1]);
    const grain = String(parts[1]);
    if (grain === "month" || grain === "quarter") return isFirstOf(made, grain, Number(parts[0]));
    // Whole weeks, so that the days of the week are the same on both sides; of a week its days.
    const begun = ["week", "month", "quarter", "year"] as const;
    return begun.some((grain) => {
      const span = spanOf(isoDay(Math.min(last, Date.parse(lastOf(made)))), grain);
      const days = (last - span.first) / DAY_MS + 1;
      const count = grain === "week" ? days : Math.floor(days / 7) * 7;
      return (
        [days, count].includes(Number(parts[0])) && (last < span.last || knownDays(made)[1] > lastOf(made))
      );
    });
  },
  "report.target.goal": targetIs(false),
  "report.target.goalAtEnd": ({ parts: [goal] }, made) =>
    Object.values(made.company.metrics).some(({ targets = "" }) =>
      targets.includes(`${made.company.edition}: { value: ${String(goal)}, of: exit`),
    ),
  "report.target.next": targetIs(true),
  "report.target.movedFrom": ({ parts }, made) =>
    Object.values(made.company.metrics).some(({ targets = "" }) =>
      targets.includes(`was: ${String(parts[0])}`),
    ),
  "report.verdict.neverMoved": neverMoved,
  "report.verdict.unmoved": unmoved(false),
  "report.verdict.firstMove": unmoved(true),
  "report.verdict.course": course,
  "report.verdict.soFar": (_, made) =>
    knownDays(made)[1] < lastOf(made) ||
    Object.values(made.company.metrics).some(({ matures }) => matures !== undefined),
  "exports.preview.better": ({ parts }, made) => starJudged(made, parts[0]) === 1,
  "exports.preview.worse": ({ parts }, made) => starJudged(made, parts[0]) === -1,
  "exports.preview.unjudged": ({ parts }, made) => starJudged(made, parts[0]) === 0,
  "pages.metric.latest": ({ parts }, made) =>
    periodIn(parts[1], made) === made.company.edition &&
    periodIn(parts[3], made) === before(made.company.edition),
} satisfies Proofs;

/** Of a longer period that is made of others: so many of them are known, or mature. */
function isFirstOf(made: Made, part: "month" | "quarter", count: number): boolean {
  const matures = Object.values(made.company.metrics).map(({ matures: days = "0" }) =>
    Number.parseInt(days, 10),
  );
  return [0, ...matures].some((days) => {
    const known = wholePeriods(made, part, days).filter((one) => isoDay(spanOf(one).last) <= lastOf(made));
    return (["quarter", "half", "year"] as const).some((grain) => {
      const { first } = spanOf(firstOf(made), grain);
      return known.filter((one) => spanOf(one).first >= first).length === count;
    });
  });
}

/** How the north star's change on a period is judged; no number of it where that is not the one before. */
function starJudged(made: Made, against: unknown): number {
  const { id } = made.report.headline;
  const { edition } = made.company;
  if (periodIn(against, made) !== before(edition)) return Number.NaN;
  return judgedOf(made, id, edition, before(edition));
}
