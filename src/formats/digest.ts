import { paceText } from "../blocks/headline/pace.ts";
import { haltedNote } from "../blocks/headline/show.ts";
import { towardsText } from "../blocks/headline/towards.ts";
import type { Breaches, GuardrailCard, Headline, Item } from "../document/item.ts";
import { opened } from "../document/opened.ts";
import { plainHtml, plainText } from "../document/plain.ts";
import type { Text } from "../document/text.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Edition } from "../report/edition.ts";
import { shownBy } from "../report/outline/shown.ts";
import type { Report } from "../report/report.ts";
import { fullAddress, versionOf } from "./sent.ts";

/** What a message says of an edition: what its pages say, word for word. */
export interface Digest {
  /** What it is written in: "en-GB". */
  readonly locale: string;
  readonly company: string;
  readonly confidentiality: string | null;
  /** "North Star report, Q3 2026, draft" */
  readonly place: string;
  readonly title: string;
  readonly summary: string;
  /** The north star: id, name, value, unit. */
  readonly metric: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Changes, target, verdict; then the pace, and whether optimisation is paused. */
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  /** Guardrails that are breached: what is said of each above the headline, and what is done about it. */
  readonly breaches: readonly Breach[];
  /** All guardrails, where a page shows them. */
  readonly guardrails: readonly Fact[];
  readonly asks: readonly Ask[];
  /** Full address of the edition; null where nobody has said on which host it is. */
  readonly link: string | null;
}

/** What is measured, and what is said of it. */
export interface Fact {
  readonly value: string;
  readonly note: string;
}

/** What is said of a guardrail that is breached, or was within the period. */
export interface Breach extends Fact {
  readonly tone: Breaches["breaches"][number]["tone"];
}

/** A decision that is asked for. */
export interface Ask {
  readonly decision: string;
  readonly options: readonly string[];
  readonly recommendation: string | null;
  readonly owner: string;
  readonly by: string;
}

/** The digest of what the pages of an edition show, so that a message cannot say anything else than they do. */
export function digestOf(edition: Edition): Digest {
  const { report, book } = edition;
  const { signs } = languageOf(report.locale);
  const shown = shownBy(report);
  const items = opened(shown.flatMap((part) => part.items));
  const headline = items.find((item) => item.kind === "headline");
  if (headline === undefined) throw new Error(`The board page of ${report.label} has no headline.`);
  return {
    locale: report.locale,
    company: book.company,
    confidentiality: report.confidentiality,
    place: placeOf(edition),
    title: plainText([report.titleText]),
    summary: plainHtml(report.summaryHtml),
    metric: report.headline.id,
    ...northStarOf(headline, report),
    breaches: items.flatMap((item) => (item.kind === "breaches" ? breachesOf(item, signs) : [])),
    guardrails: guardrailsIn(items).map(guardrailOf),
    asks: shown.some(({ block }) => block === "Asks") ? report.asks.map(askOf) : [],
    link: fullAddress(edition, report.home),
  };
}

/** "North Star report, Q3 2026, draft" */
function placeOf(edition: Edition): string {
  const { exports, pages } = languageOf(edition.report.locale);
  const place = pages.common.reportOf(edition.report.label);
  const version = versionOf(edition);
  return version === null ? exports.message.draft(place) : exports.message.version(place, version);
}

/** What pages tell below the headline, a message tells with it: what the pace takes, and that growth does not count. */
function northStarOf(
  { name, value, unit, facts, lacking, calendar }: Headline,
  { headline, locale }: Report,
) {
  const voice = { say: languageOf(locale), locale };
  const pace = headline.target?.pace ?? null;
  const notes = [
    lacking.length === 0 ? null : lacking.join(" "),
    calendar,
    headline.towards !== null
      ? said(towardsText(headline.towards, voice, false))
      : pace === null
        ? null
        : said(paceText(pace, voice)),
    haltedNote(headline, voice.say),
  ];
  return {
    name: said(name),
    value: said(value),
    unit,
    facts: facts.map((fact) => ({
      value: said(fact.value),
      note: fact.notes.map(said).join(voice.say.signs.semicolon),
    })),
    notes: notes.filter((note) => note !== null),
  };
}

function breachesOf({ breaches }: Breaches, { colon }: Language["signs"]): readonly Breach[] {
  return breaches.map(({ mark, tone, text, promise, nobody }) => ({
    tone,
    value: [`${mark}${colon}${said(text)}`, ...(promise === null ? [nobody] : [])].join(" "),
    note: promise === null ? "" : said(promise),
  }));
}

/** Each guardrail once, however many pages show it. */
function guardrailsIn(items: readonly Item[]): readonly GuardrailCard[] {
  const cards = items.flatMap((item) => (item.kind === "guardrails" ? item.guardrails : []));
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}

function guardrailOf({ name, state }: GuardrailCard): Fact {
  return { value: said(linkIn(name)), note: said(state) };
}

/** The part of a name that leads to its metric, without whoever owns it. */
function linkIn(name: Text): Text {
  return name.filter((run) => typeof run !== "string" && run.kind === "link");
}

function askOf({ decisionHtml, optionsHtml, recommendationHtml, owner, by }: Report["asks"][number]): Ask {
  return {
    decision: plainHtml(decisionHtml),
    options: optionsHtml.map(plainHtml),
    recommendation: recommendationHtml === null ? null : plainHtml(recommendationHtml),
    owner,
    by,
  };
}

/** As it is read aloud: without the shapes that only eyes need. */
function said(text: Text): string {
  return plainText(text, "unsaid");
}
