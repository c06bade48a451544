import { stringify } from "yaml";
import { formatDay, parseDay } from "../calendar/day.ts";
import { type Calendar, type Period, previous } from "../calendar/period.ts";
import { WEEKDAYS } from "../content/schema/report.ts";
import { KEYS } from "../content/schema/retired.ts";
import type { Draft } from "../disk/together.ts";
import { fileOf } from "./inLanguage.ts";
import { type BegunMetric, metricDrafts, nameIn } from "./metrics.ts";
import { type LanguageCode, TEMPLATE_WORDS, templateLanguage } from "./words/languages.ts";
import type { PageBlock, StarNamed, TemplateWords } from "./words/words.ts";

/** What a company says of itself. */
export interface Company {
  readonly name: string;
  /** Locales, the first one that of the originals. */
  readonly locales: readonly [string, ...string[]];
  readonly calendar: Calendar;
  readonly timezone: string;
}

/** What the first edition is made of. */
export interface Beginning {
  readonly company: Company;
  readonly metrics: readonly [BegunMetric, ...BegunMetric[]];
  readonly period: Period;
  readonly snapshot: string;
  readonly isSample: boolean;
  /** The day on which it is begun (ISO). */
  readonly today: string;
  /** Does the snapshot reach back over the period before? */
  readonly isCompared: boolean;
  /** The dimensions of the north star: a name in snake_case, and an SQL expression. */
  readonly segments: Readonly<Record<string, string>>;
  /** Guardrails that are breached, which is answered for until the limits are the company's own. */
  readonly breached: readonly string[];
}

/** The team of a report that is begun. */
const TEAM = "product";
/** By how much the north star should rise at first: a percentage by points. */
const riseOf = ({ text }: BegunMetric) => (/^unit: percent$/m.test(text) ? "+1pp" : "+2%");

/** All files of `content/` of a report that is begun, without number in its words. */
export function contentDrafts(beginning: Beginning): Draft[] {
  const codes = codesOf(beginning.company.locales);
  return [
    ...reportDrafts(beginning, codes),
    ...beginning.metrics.flatMap((metric) => metricDrafts(metric, codes, keysOf(beginning, metric))),
    ...inputsOf(beginning).flatMap((metric) => betDrafts(metric, codes)),
    ...editionDrafts(beginning, codes),
  ];
}

/** `content/report.mdx`, which knows the calendar: all that is needed to read a table. */
export function reportDrafts(
  { company, isSample }: Pick<Beginning, "company" | "isSample">,
  codes = codesOf(company.locales),
): Draft[] {
  const { name, locales, calendar, timezone } = company;
  const [locale, ...languages] = locales;
  const told = ({ mission, mark, team }: TemplateWords) => ({
    mission,
    ...(isSample ? { confidentiality: mark } : {}),
    teams: { [TEAM]: { name: team } },
  });
  const bodyOf = ({ about }: TemplateWords) => (isSample ? about.sample : about.own);
  const facts = {
    keys: KEYS,
    company: name,
    locale,
    ...(languages.length === 0 ? {} : { languages }),
    currency: "EUR",
    timezone,
    fiscal_year_starts: calendar.fiscalYearStarts,
    week_starts: WEEKDAYS[calendar.weekStarts],
  };
  return inLanguages("content/report.mdx", codes, (words, isOriginal) =>
    page({ ...(isOriginal ? facts : {}), ...told(words) }, bodyOf(words)),
  );
}

/** What no template knows of a metric: who answers for it, until when it stands, and where the north star should be. */
function keysOf({ metrics, period, company, today, isCompared, segments }: Beginning, metric: BegunMetric) {
  const isStar = metric === metrics[0];
  const base = previous(period, company.calendar).id;
  return {
    ...(isStar && isCompared ? { targets: { [period.id]: { value: riseOf(metric), of: base } } } : {}),
    ...(isStar && hasAny(segments) ? { segments } : {}),
    owner: TEAM,
    review_by: `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`,
  };
}

function betDrafts(metric: BegunMetric, codes: Codes): Draft[] {
  return inLanguages(`content/bets/on_${metric.id}.mdx`, codes, ({ bet }, isOriginal, code) => {
    const [name, hypothesis] = [bet.name(nameIn(metric, code)), bet.hypothesis];
    const facts = { name, team: TEAM, metric: metric.id, hypothesis, status: "planned" };
    return page(isOriginal ? facts : { name, hypothesis }, bet.body);
  });
}

function editionDrafts(beginning: Beginning, codes: Codes): Draft[] {
  const { period, snapshot, breached, today, metrics, company, isSample } = beginning;
  return inLanguages(`content/editions/${period.id}/index.mdx`, codes, (words, isOriginal, code) => {
    const star: StarNamed = {
      id: metrics[0].id,
      name: nameIn(metrics[0], code),
      before: previous(period, company.calendar).id,
    };
    const of = (text: { readonly own: string; readonly sample: string }) =>
      isSample ? text.sample : text.own;
    const told = (answer: object) => Object.fromEntries(breached.map((id) => [id, answer]));
    const answered = isOriginal
      ? { action: words.limits, owner: words.team, by: monthAfter(today) }
      : { action: words.limits };
    return page(
      {
        title: of(words.title),
        ...(isOriginal ? { snapshot } : {}),
        summary: words.summary(star),
        highlights: [words.highlight(star)],
        lowlights: [of(words.lowlight)],
        ...(breached.length === 0 ? {} : { acknowledge: told(answered) }),
      },
      bodyOf(beginning, words),
    );
  });
}

/** The board page: a heading and a block each for what there is to show. */
function bodyOf({ metrics, segments, isSample }: Beginning, { headings, callout }: TemplateWords): string {
  const has = (role: string) => metrics.some((metric) => metric.role === role);
  const blocks: Readonly<Record<PageBlock, boolean>> = {
    Bridge: has("input"),
    Inputs: has("input"),
    Segments: hasAny(segments),
    Guardrails: has("guardrail"),
    Outlook: true,
    Outcomes: has("outcome"),
    Bets: has("input"),
    Definition: true,
  };
  const sections = Object.entries(blocks).flatMap(([name, isThere]) =>
    isThere && isBlock(name, headings) ? [`## ${headings[name]}\n\n<${name} />\n`] : [],
  );
  const head = isSample ? [`<Callout>\n\n${callout}\n\n</Callout>\n`] : [];
  return [...head, ...sections].join("\n");
}

function hasAny(record: Readonly<Record<string, string>>): boolean {
  return Object.keys(record).length > 0;
}

function isBlock(name: string, headings: TemplateWords["headings"]): name is PageBlock {
  return Object.hasOwn(headings, name);
}

function inputsOf({ metrics }: Beginning): BegunMetric[] {
  return metrics.filter(({ role }) => role === "input");
}

type Codes = readonly [LanguageCode, ...LanguageCode[]];

/** A file in the first language, and its translations into the others. */
function inLanguages(
  file: string,
  codes: Codes,
  write: (words: TemplateWords, isOriginal: boolean, code: LanguageCode) => string,
): Draft[] {
  return codes.map((code, index) => ({
    file: index === 0 ? file : file.replace(/\.mdx$/, `.${code}.mdx`),
    content: write(TEMPLATE_WORDS[code], index === 0, code),
  }));
}

function codesOf([first, ...further]: Company["locales"]): Codes {
  return [codeOf(first), ...further.map(codeOf)];
}

function codeOf(locale: string): LanguageCode {
  const code = templateLanguage(locale);
  if (code === null) throw new Error(`templates have no words for ${locale}`);
  return code;
}

function page(front: object, body: string): string {
  return fileOf(stringify(front, { lineWidth: 0 }), body);
}

/** Thirty days after a day (ISO). */
function monthAfter(today: string): string {
  return formatDay((parseDay(today) ?? 0) + 30);
}
