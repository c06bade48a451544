import { parsePeriod } from "../../calendar/period.ts";
import type { Content } from "../../content/content.ts";
import { labelOf } from "../../format/labels.ts";
import { decimalsOf } from "../../format/number.ts";
import { formatLongDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import type { Outlook } from "../../report/facts/ahead.ts";
import type { Brief, TargetStanding } from "../../report/facts/brief.ts";
import type { Bridge } from "../../report/facts/moved.ts";
import type { Headline } from "../../report/facts/slices.ts";
import { isMet } from "../metric/targets.ts";
import { toneOfVerdict } from "../metric/tone.ts";

/** What the brief of an edition is made from, beside its book. */
interface BriefSource {
  readonly headline: Headline;
  readonly outlook: Outlook;
  readonly bridge: Bridge | null;
  readonly words: Words;
  readonly content: Content;
  readonly isFirst: boolean;
}

/** What the brief of an edition decides: the verdict in a word, what its author wrote, which edition comes next. */
export function buildBrief(book: FigureBook, source: BriefSource): Brief {
  const { headline, outlook, content, isFirst } = source;
  const target = standingOf(headline, outlook);
  const begun = begunLabel(book, headline);
  const verdict = headline.breached.length > 0 ? "breached" : target;
  return {
    verdict,
    target,
    total: totalOf(source.bridge, headline.previous.difference),
    tone: toneOfVerdict(verdict),
    written: writtenIn(book, source.words),
    nextEdition: nextEdition(book, content),
    ...(begun === null ? {} : { begunLabel: begun }),
    isFirst,
  };
}

/**
 * How the target of the edition's period stands, or where it has none of the longer one that it lies in; where that is not
 * over, where the pace leads.
 */
export function standingOf(
  { id, target, towards, value }: Pick<Headline, "id" | "target" | "towards" | "value">,
  { forecasts }: Outlook,
): TargetStanding {
  const met = target?.met ?? (towards?.attainment == null ? null : isMet(towards.attainment));
  if (met !== null) return met ? "met" : "missed";
  if (towards?.pace != null) return towards.pace.verdict;
  const ahead = forecasts.find(({ metric }) => metric === id);
  if (ahead?.pace != null) return ahead.pace.verdict;
  if (target === null) return towards === null && ahead?.target == null ? "none" : "unknown";
  return value.since === undefined ? "unknown" : "unjudged";
}

/** Where the data begin within the edition's period: since when they hold it, and that it is not over where it is not. */
function begunLabel({ facts }: FigureBook, { id, value }: Headline): string | null {
  const { edition, locale, measured } = facts;
  const star = measured.get(id);
  if (value.since === undefined || star === undefined) return null;
  const { begun, preliminary } = languageOf(locale).pages.brief;
  const label = labelOf(edition.period, locale);
  const isOver = edition.period.last + star.metric.config.matures <= star.coverage.to;
  return [begun(label, formatLongDate(value.since, locale)), ...(isOver ? [] : [preliminary(label)])].join(
    " ",
  );
}

/** The change to which contributions sum: only where that is true of what is printed. */
function totalOf(bridge: Bridge | null, difference: Figure): Figure | null {
  if (bridge === null || bridge.absent !== null || bridge.rounding === "apart") return null;
  const [from, to, change] = [bridge.from.value, bridge.to.value, difference].map(printedValue);
  if (from == null || to == null || change == null) return null;
  return Math.abs(to - from - change) < 1e-6 ? difference : null;
}

/** A value as it is printed: of a percentage in percent. */
function printedValue({ value, unit, measure }: Figure): number | null {
  const style = { difference: measure !== "value" };
  const decimals = value === null ? null : decimalsOf(value, unit, style);
  if (value === null || decimals === null) return null;
  const scale = unit.kind === "percent" ? 100 : 1;
  return Number((value * scale).toFixed(decimals));
}

const PARTS = ["why", "wrong", "promised", "asked", "next"] as const;

function writtenIn(book: FigureBook, words: Words): Brief["written"] {
  const { config, front } = book.facts.edition;
  const html = (part: (typeof PARTS)[number]) => {
    const text = config.brief[part];
    const said = text === undefined ? "" : words.html(front, ["brief", part], text, "brief");
    return said === "" ? null : said;
  };
  return {
    why: html("why"),
    wrong: html("wrong"),
    promised: html("promised"),
    asked: html("asked"),
    next: html("next"),
  };
}

/** The earliest announced edition of a later period. */
function nextEdition({ facts }: FigureBook, { report }: Content): Brief["nextEdition"] {
  const { edition, calendar, locale } = facts;
  const later = report.config.release_calendar
    .flatMap(({ edition: id, on }) => {
      const period = parsePeriod(id, calendar);
      return period === null || period.last <= edition.period.last ? [] : [{ period, on }];
    })
    .toSorted((left, right) => left.period.last - right.period.last);
  const [next] = later;
  if (next === undefined) return null;
  return { label: labelOf(next.period, locale), onLabel: formatLongDate(next.on, locale) };
}
