import { formatDay, parseDay } from "../../calendar/day.ts";
import { parsePeriod } from "../../calendar/period.ts";
import type { Content } from "../../content/content.ts";
import { type FigureRef, isCell, parseFigureId } from "../../content/figureId.ts";
import { didYouMean } from "../../content/nearest.ts";
import { labelOf } from "../../format/labels.ts";
import { formatLongDate } from "../../format/period.ts";
import { unitName } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Figure, Report as Given, Period } from "../../report/given.ts";
import type { Report } from "../../report/report.ts";

/** What a component asked for that there is not, and how it is mended. */
export class NotGiven extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

/** A report as it is handed to a component on one page, which keeps in mind what it was given. */
export class Giving {
  readonly report: Given;
  /** The figures that were given: their texts, by their ids. */
  readonly figures = new Map<string, string>();
  /** All texts that were given, of which numbers may be shown. */
  readonly texts = new Set<string>();
  readonly #book: FigureBook;
  readonly #locale: string;

  constructor(book: FigureBook, report: Report, content: Content) {
    this.#book = book;
    const { locale } = book.facts;
    this.#locale = locale;
    const { edition, metrics, takenOn } = book.facts;
    const { company } = content.report.config;
    this.report = frozen({
      company: this.#told(company),
      locale,
      edition: {
        period: this.#period(edition.period.id),
        title: this.#told(report.titleText),
        authors: report.authors.map((name) => this.#told(name)),
        takenOn,
      },
      metrics: [...metrics.values()].map(({ id, config: { name, statement, role } }) => ({
        ...{ id, role },
        name: this.#told(name),
        statement: this.#told(statement),
      })),
      figure: (id: string) => this.#figure(id),
      period: (id: string) => this.#period(id),
      date: (day: string) => this.#date(day),
    });
  }

  #told(text: string): string {
    this.texts.add(text);
    return text;
  }

  #figure(written: string): Figure {
    const ref = this.#refOf(written);
    const { id, text, value, unit, reason, why } = this.#book.get(ref);
    const say = languageOf(this.#locale);
    const missing = reason === null ? null : this.#told(why ?? say.format.missing[reason]);
    const shown = this.#told(missing === null ? text : say.blocks.common.absent(missing));
    this.figures.set(id, shown);
    return frozen({
      id,
      text: shown,
      value,
      unit: this.#told(unitName(unit, say)),
      reason: missing,
    });
  }

  #refOf(written: string): FigureRef {
    const ref = parseFigureId(String(written));
    if (typeof ref === "string")
      throw new NotGiven(ref, "Write it like daily_posters@2026-q3:change.previous.");
    const objection = this.#book.objection(ref);
    if (objection !== null)
      throw new NotGiven(objection.message, objection.mend ?? didYouMean(objection.word, objection.known));
    if (!this.#book.isAnswered(ref) || !this.#isCounted(ref))
      throw new NotGiven(
        `${written} was not counted`,
        "Hand its id over as a prop, from which it is known beforehand.",
      );
    return ref;
  }

  /** Was what is counted anew by periods counted by one of this length? */
  #isCounted(ref: FigureRef): boolean {
    const { measured, calendar, edition } = this.#book.facts;
    const known = measured.get(ref.metric);
    const period = parsePeriod(ref.period ?? edition.period.id, calendar);
    if (isCell(ref) || known === undefined || period === null) return true;
    return known.metric.config.rollup !== "recompute" || known.total.has(period.grain);
  }

  #period(id: string): Period {
    const period = parsePeriod(String(id), this.#book.facts.calendar);
    if (period === null)
      throw new NotGiven(
        `"${id}" is not a period`,
        "Write it like 2026, 2026-h1, 2026-q3, 2026-09 or 2026-w38.",
      );
    return frozen({
      id: period.id,
      label: this.#told(labelOf(period, this.#locale)),
      from: formatDay(period.first),
      to: formatDay(period.last),
    });
  }

  #date(day: string): string {
    if (parseDay(String(day)) === null)
      throw new NotGiven(`"${day}" is not a day`, "Write it like 2026-09-14.");
    return this.#told(formatLongDate(String(day), this.#locale));
  }
}

/** A value of which nothing can be changed, however deep. */
function frozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) frozen(inner);
  return Object.freeze(value);
}
