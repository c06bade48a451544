import { type Item, list, more, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row, said } from "../../document/table.ts";
import { given, html, metricLink, styled, type Text, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type {
  ComparedDeclarations,
  ComparedFigure,
  ComparedText,
  EditionComparison,
} from "../../report/facts/editionComparison.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { changedTexts } from "../changed/show.ts";
import { STATUSES } from "../commitments/states.ts";
import { judged, num, strong, tag } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { isHeld } from "./held.ts";

/** A part of a comparison under its heading. */
export interface ComparedPart {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** All that an edition is beside an earlier one, part by part; what is the same in both is said to be. */
export function comparedParts(one: EditionComparison, setting: Setting): readonly ComparedPart[] {
  const words = setting.say.pages.compare;
  const { declared } = one;
  const part = (heading: string, ...items: readonly Item[]): ComparedPart => ({ heading, items });
  return [
    part(words.figures, figuresOf(one, setting)),
    part(words.definitions, ...definitionsOf(one, setting)),
    ...(declared === null ? [] : declaredParts(declared, one.label, setting)),
  ];
}

function figuresOf(one: EditionComparison, setting: Setting): Item {
  const { report, say } = setting;
  const words = say.pages.compare;
  if (!one.isAsLong) return paragraph("text", words.otherLength);
  const columns = [
    column("row", words.metric),
    column("number", one.label),
    column("number", report.label),
    ...(isHeld(one) ? [column("number", words.change)] : []),
  ];
  const rows = one.figures.map((figure) =>
    row(
      line(metricLink(figure.metric, figure.name), " ", styled("below", roleIn(figure.role, say))),
      block(...thenText(figure, one, setting)),
      block(strong(figure.value, setting), ...partText(figure, setting)),
      ...(isHeld(one) ? [block(...changeText(figure, setting))] : []),
    ),
  );
  return cards("compared", words.caption(report.label, one.label), columns, rows);
}

/** What was published, what the period counts now where that is another number, and which part of it is compared. */
function thenText(figure: ComparedFigure, one: EditionComparison, setting: Setting): Text {
  const words = setting.say.pages.compare;
  const { published, absence, counted, comparison, isRedefined } = figure;
  const below = (...text: Text): Text => [" ", styled("below", ...text)];
  const now = num(counted, setting);
  const part =
    comparison.partLabel === null ? [] : below(...written(words.part, num(comparison.base, setting)));
  const otherwise = isRedefined ? below(words.redefined) : [];
  if (published === null) {
    const why = absence === null || absence === "no edition" ? [] : below(words.absence[absence]);
    return [now, ...why, ...part, ...otherwise];
  }
  const then = num(published, setting, one.edition?.home ?? null);
  const again = then.text === now.text ? [] : below(...written(words.countedNow, now));
  return [then, ...again, ...part, ...otherwise];
}

/** Of an incomplete period that part of it which is compared. */
function partText({ comparison }: ComparedFigure, voice: Voice): Text {
  return given(comparison.comparable, (part) => [
    " ",
    styled("below", ...written(voice.say.pages.compare.part, num(part, voice))),
  ]);
}

/** The change in percent, and in the metric's unit where that is something else. */
function changeText({ comparison, value }: ComparedFigure, voice: Voice): Text {
  const { change, difference } = comparison;
  const isAlone = value.unit.kind === "percent" || difference.value === null;
  const own = isAlone ? [] : [" ", styled("below", num(difference, voice))];
  // Without a positive base there is no percentage, but a difference.
  if (change.value === null && !isAlone) return [num(difference, voice)];
  return [judged(comparison, voice), ...own];
}

/** What changed of definitions: as it was declared, and line by line. */
function definitionsOf(one: EditionComparison, { say }: Setting): readonly Item[] {
  const words = say.pages.compare;
  const { stars, definitions, declared } = one;
  const told = list("changes", changedTexts({ stars, definitions }, say.blocks.changed));
  const lines = declared?.lines ?? [];
  if (told.length === 0 && lines.length === 0) return [paragraph("text", words.noDefinition)];
  const columns = [column("row", words.what), column("words", words.line), column("words", words.oldToNew)];
  const rows = lines.flatMap(({ name, lines: own }) =>
    own.map(({ label, isCode, parts }) => {
      const text = parts.map(({ kind, text: piece }) => (kind === "same" ? piece : styled(kind, piece)));
      return row(line(name), line(label), said(...(isCode ? [styled("code", ...text)] : text)));
    }),
  );
  return [...told, ...(rows.length === 0 ? [] : [cards("redline", words.definitions, columns, rows)])];
}

function declaredParts(
  declared: ComparedDeclarations,
  label: string,
  { report, say }: Setting,
): readonly ComparedPart[] {
  const words = say.pages.compare;
  const { targets, limits, metrics, commitments, asks } = declared;
  const thenNow = (head: string) => [
    column("row", head),
    column("words", label),
    column("words", report.label),
  ];
  const orNone = (rows: readonly ReturnType<typeof row>[], head: string, caption: string, none: string) =>
    rows.length === 0 ? paragraph("empty", none) : cards("compared", caption, thenNow(head), rows);
  const there = (text: string | null, none = words.notThere): Text =>
    text === null ? [styled("muted", none)] : [text];
  const called = (one: { name: string; role: string } | null) =>
    there(one === null ? null : `${one.name} (${roleIn(one.role, say)})`);
  const state = (score: ComparedDeclarations["commitments"][number]["was"]): Text =>
    score === null
      ? there(null, words.notNamed)
      : [tag(STATUSES[score], say.blocks.commitments.states[score])];
  const byDay = (date: string | null) => there(date === null ? null : words.asked(date), words.notAsked);
  const declaredTexts = (all: readonly ComparedText[], head: string, caption: string, none: string) => {
    const [same, moved] = [
      all.filter(({ move }) => move === "same"),
      all.filter(({ move }) => move !== "same"),
    ];
    const table = (texts: readonly ComparedText[]) =>
      texts.length === 0
        ? []
        : [
            cards(
              "compared",
              caption,
              thenNow(head),
              texts.map((one) => textRow(one, say)),
            ),
          ];
    if (all.length === 0) return [paragraph("empty", none)];
    return [...table(moved), ...more(words.moves.same, table(same))];
  };
  return [
    {
      heading: words.targets,
      items: declaredTexts(targets, words.target, words.targets, words.noTarget),
    },
    {
      heading: words.limits,
      items: declaredTexts(limits, words.limit, words.limits, words.noLimit),
    },
    {
      heading: words.metrics,
      items: [
        orNone(
          metrics.map(({ was, is }) =>
            row(line((is ?? was)?.name ?? ""), line(...called(was)), line(...called(is))),
          ),
          words.metric,
          words.metrics,
          words.noMetric,
        ),
      ],
    },
    {
      heading: words.commitments,
      items: [
        orNone(
          commitments.map(({ whatHtml, was, is }) =>
            row(line(html(whatHtml)), line(...state(was)), line(...state(is))),
          ),
          say.blocks.commitments.commitment,
          words.commitments,
          words.noCommitment,
        ),
      ],
    },
    {
      heading: words.asks,
      items: [
        orNone(
          asks.map(({ decisionHtml, was, is }) =>
            row(line(html(decisionHtml)), line(...byDay(was)), line(...byDay(is))),
          ),
          say.blocks.asks.decision,
          words.asks,
          words.noAsk,
        ),
      ],
    },
  ];
}

/** A target or a limit, then and now, with what became of it. */
function textRow({ name, label, was, is, move, why }: ComparedText, { pages, signs }: Language) {
  const words = pages.compare;
  const there = (text: string | null): Text => (text === null ? [styled("muted", words.notThere)] : [text]);
  const told = [words.moves[move], ...(why === null ? [] : [why])].join(signs.colon);
  const isMoved = move !== "same";
  return row(
    line(name, " ", styled("below", label)),
    line(...there(was)),
    said(...there(is), ...(isMoved ? [" ", styled("below", told)] : [])),
  );
}

function roleIn(role: string, { pages }: Language): string {
  const names: Readonly<Record<string, string>> = pages.role;
  return lookUp(names, role) ?? role;
}
