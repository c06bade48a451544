import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { amountOf, idOf, periodIn, shows, targetOf } from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const isOfReleases = ({ company: { table } }: Made) => table === "sales";

/** Values that released editions published: by edition, version and figure. */
interface Published {
  readonly metric: string;
  readonly period: string;
  readonly value: number;
}

/** The values of whole periods that earlier editions published, the first of each and the last. */
function published(made: Made): { readonly first: Published; readonly latest: Published }[] {
  const before = made.earlier.filter(({ edition }) => edition < made.company.edition);
  const all = before.flatMap(({ figures }) =>
    figures.flatMap(({ id, metric, period, value }) =>
      value !== null && id === `${metric}@${period}` ? [{ metric, period, value }] : [],
    ),
  );
  const groups = Map.groupBy(all, ({ metric, period }) => `${metric}@${period}`);
  return [...groups.values()].flatMap((group) => {
    const [first, latest] = [group[0], group.at(-1)];
    return first === undefined || latest === undefined ? [] : [{ first, latest }];
  });
}

const nowOf = (made: Made, { metric, period }: Published) => amountOf(made, metric, period);
const differs = (made: Made, one: Published) => Math.abs(nowOf(made, one) - one.value) > 1e-9;

/** Figures of the periods before this edition that are another today than they were published last. */
const revised = (made: Made) => published(made).filter(({ latest }) => differs(made, latest));

const restated =
  (hasCode: boolean): Proof =>
  ({ parts: [label, was, change, code] }, made) =>
    published(made).some(({ latest }) => {
      const isOf = latest.period === periodIn(label, made) && shows(was, latest.value);
      const isSo = isOf && shows(change, nowOf(made, latest) / latest.value - 1);
      return isSo && (!hasCode || (made.restated ?? "").includes(`code: ${String(code)}`));
    });

const isUnrevised = (made: Made, names: unknown) =>
  String(names)
    .split(", ")
    .every((name) =>
      published(made).every(
        ({ first, latest }) =>
          first.metric !== idOf(made, name) || !(differs(made, first) || differs(made, latest)),
      ),
    );

export const CHANGES = {
  "report.source.ledgers": (_, made) => made.earlier.length > 0,
  "report.changed.restated": ({ parts: [, periods, count] }, made) => {
    const all = revised(made).filter(({ latest }) => latest.period !== made.company.edition);
    return all.length === count && all.every(({ latest }) => String(periods).includes(label(latest.period)));
  },
  "blocks.changed.restatedFor": ({ parts }, made) =>
    String(parts[0]).startsWith(
      `${revised(made).filter(({ latest }) => latest.period !== made.company.edition).length} `,
    ),
  "blocks.changed.star": ({ parts: [, since, before] }, made) =>
    (made.star ?? "").includes(`metric: ${idOf(made, before)}, since: ${dayIn(since)}`),
  "blocks.changed.redefined": ({ parts: [, since, what] }, made) =>
    (made.star ?? "").includes(`since: ${dayIn(since)}, what: ${String(what)}`),
  "blocks.changed.target": ({ parts: [, label, now, before] }, made) => targetMoved(made, label, now, before),
  "report.past.target": ({ parts: [label, now, before] }, made) => targetMoved(made, label, now, before),
  "report.past.restated": restated(false),
  "report.past.restatedFor": restated(true),
  "blocks.restated.none": (_, made) =>
    revised(made).filter(({ latest }) => latest.period < made.company.edition).length === 0,
  "blocks.vintages.sentence": ({ parts: [name, label, first, now] }, made) => {
    const id = idOf(made, name);
    const one = published(made).find(
      (own) => own.first.metric === id && own.first.period === periodIn(label, made),
    );
    return one !== undefined && shows(first, one.first.value) && shows(now, nowOf(made, one.first));
  },
  "blocks.vintages.steady": ({ parts: [names] }, made) => isUnrevised(made, names),
  "report.rereading.judged": ({ parts: [label, signal] }, made) => wasSignal(made, label) === signal,
  "report.rereading.unjudged": ({ parts: [label, signal] }, made) => wasSignal(made, label) === signal,
  "blocks.rereading.since": ({ parts: [label] }, made) => {
    const older = made.earlier
      .filter(({ signal }) => signal !== null)
      .map(({ edition }) => edition)
      .sort();
    const next = made.earlier
      .map(({ edition }) => edition)
      .filter((edition) => edition > (older.at(-1) ?? ""))
      .sort()[0];
    return (next ?? made.company.edition) === periodIn(label, made);
  },
} satisfies Proofs;

/** "Q4 2025" of its id. */
const label = (period: string) => `Q${period.slice(-1)} ${period.slice(0, 4)}`;

function wasSignal(made: Made, name: unknown): boolean | null | undefined {
  return made.earlier.find(({ edition }) => edition === periodIn(name, made))?.signal;
}

/** A target that is written otherwise now than an earlier edition had it, or than `moved` says. */
function targetMoved(made: Made, name: unknown, now: unknown, before: unknown): boolean {
  const period = periodIn(name, made);
  const wasOf = (text: string) => Number(new RegExp(`${period}: (?:\\{ value: )?([\\d.]+)`).exec(text)?.[1]);
  const isWritten = (id: string) =>
    shows(now, targetOf(made, id, period)) &&
    new RegExp(`${period}: \\{ value: [^}]*was: ${String(before)}\\b`).test(
      made.company.metrics[id]?.["targets"] ?? "",
    );
  if (isOfReleases(made))
    return shows(now, wasOf(made.star ?? "")) && shows(before, wasOf(made.starBefore ?? ""));
  return Object.keys(made.company.metrics).some(isWritten);
}
