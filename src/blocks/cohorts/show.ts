import { intervalWords } from "../../charts/words/intervals.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, more, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import { styled, type Text, written } from "../../document/text.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import { cohortFigures } from "../../ledger/peopleShown.ts";
import type { CohortTest } from "../../report/facts/behaviourFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { shareHead, sourceOf } from "../csvCells.ts";
import { num, reasonText, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { CohortsProps } from "./props.ts";

function show(setting: Setting, { of }: CohortsProps): readonly Item[] {
  const tests = cohortsOf(setting.report, of);
  if (tests.length === 0) return [paragraph("empty", setting.say.blocks.cohorts.none)];
  return [
    ...tests.flatMap(({ name, refusal }) =>
      refusal === null ? [] : [paragraph("empty", `${name}${setting.say.signs.colon}${refusal}`)],
    ),
    ...tests.filter(({ refusal }) => refusal === null).map((test) => chartOf(test, setting)),
  ];
}

/** The cohorts of a metric; of all where none is named. */
export function cohortsOf({ cohorts: all }: Report, of?: string): readonly CohortTest[] {
  return all.filter(({ metric }) => (of ?? metric) === metric);
}

function chartOf(test: CohortTest, voice: Voice): Chart {
  const { metric, number } = test;
  return {
    kind: "chart",
    look: "frame",
    name: idOf(test),
    download: idOf(test),
    title: [titleOf(test)],
    subtitle: subtitleOf(test, voice.say),
    source: voice.say.blocks.common.source(test.sourceLabel),
    notes: test.notes,
    metric,
    drawing: { draws: "cohort", metric, number },
    alt: intervalWords(test.chart, voice.locale),
    tables: [tableOf(test, voice)],
    after: [
      paragraph("source", ...caution(test, voice)),
      ...more(voice.say.blocks.depths.judged, [paragraph("source", ...methodOf(test, voice))]),
    ],
  };
}

/** The name under which a cohort is downloaded. */
function idOf({ metric, number }: CohortTest): string {
  return `cohort-${metric}-${number}`;
}

function titleOf({ name, finding }: CohortTest): string {
  return `${name}. ${finding}`;
}

function subtitleOf({ outcome, groupedBy }: CohortTest, { blocks }: Language): string {
  return blocks.cohorts.subtitle(outcome, groupedBy);
}

function tableOf(test: CohortTest, voice: Voice): Table {
  const { cohorts: words, common } = voice.say.blocks;
  const columns = [
    column("row", test.groupedBy),
    column("number", common.people),
    column("number", words.share),
    column("number", words.interval),
  ];
  const rows = test.groups.map(({ name, people, rate, low, high }) =>
    row(
      line(name),
      line(num(people, voice)),
      line(strong(rate, voice)),
      line(...written(common.to, num(low, voice), num(high, voice))),
    ),
  );
  return grid(shown(subtitleOf(test, voice.say)), columns, rows);
}

/** How far the ends are apart, and that this shows no cause. */
function caution({ difference, differenceLow, differenceHigh }: CohortTest, voice: Voice): Text {
  const words = voice.say.blocks.cohorts;
  return [
    ...written(
      words.difference,
      num(difference, voice),
      num(differenceLow, voice),
      num(differenceHigh, voice),
    ),
    " ",
    ...written(words.noCause, styled("strong", words.unadjusted)),
  ];
}

/** By which statistics that is judged. */
function methodOf({ trend, p }: CohortTest, voice: Voice): Text {
  return written(voice.say.blocks.cohorts.method, num(trend, voice), num(p, voice));
}

/** The groups of a cohort with their shares, then the difference of the highest and the lowest. */
function dataOf(test: CohortTest, say: Language): CsvTable {
  const words = say.blocks.csv;
  const { groupedBy, groups, difference, differenceLow, differenceHigh } = test;
  return {
    columns: [groupedBy, words.people, shareHead(words.share, say), words.low, words.high, words.reason],
    rows: [
      ...groups.map(({ name, people, rate, low, high }): CsvCell[] => [
        name,
        ...[people, rate, low, high],
        reasonText(rate.reason, say),
      ]),
      [
        words.highestLessLowest,
        null,
        ...[difference, differenceLow, differenceHigh],
        reasonText(difference.reason, say),
      ],
    ],
  };
}

function downloads({ report, say }: Setting, { of }: CohortsProps): readonly Download[] {
  const drawn = cohortsOf(report, of).filter(({ refusal }) => refusal === null);
  return drawn.map((test) => ({
    id: idOf(test),
    title: titleOf(test),
    subtitle: subtitleOf(test, say),
    source: sourceOf(say, test.sourceLabel, [...test.notes, say.blocks.cohorts.unadjustedNote]),
    data: dataOf(test, say),
    drawing: { draws: "cohort", metric: test.metric, number: test.number },
  }));
}

/** People grouped by what they did, and what became of them. */
export const cohorts: Block<CohortsProps> = {
  show,
  figures: (report, { of }) => cohortsOf(report, of).flatMap(cohortFigures),
  downloads,
  section: { id: "cohorts", isThere: (report) => report.cohorts.length > 0 },
};
