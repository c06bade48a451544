import type { Download } from "../../document/download.ts";
import { group, type Item, list, paragraph } from "../../document/item.ts";
import {
  type Cell,
  column,
  grid,
  hidden,
  line,
  NONE,
  type Row,
  row,
  type Table,
} from "../../document/table.ts";
import { metricLink, type Num, styled } from "../../document/text.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import { formatList } from "../../format/list.ts";
import type { Unit } from "../../format/number.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { ScorecardCell, ScorecardRow } from "../../report/facts/scorecard.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { cellsOf, shareHead, sourceOf } from "../csvCells.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { calendarFigures } from "../metric/table.ts";
import { alone, num, strong } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { absencesOf } from "./absences.ts";
import type { ScorecardProps } from "./props.ts";

function show(setting: Setting, { of }: ScorecardProps): readonly Item[] {
  const { say, report } = setting;
  const rows = rowsOf(report, of);
  if (rows.length === 0) return [paragraph("empty", say.blocks.scorecard.none)];
  const notes = notesOf(rows, setting);
  return group("scorecard", titleOf(rows, report, say), [
    tableOf(rows, report, setting),
    ...list(
      "reasons",
      notes.map((note) => [note]),
    ),
    paragraph("source", `${say.blocks.common.source(sourcesOf(rows, setting))} `, {
      kind: "files",
      id: idOf(of),
      isDrawn: false,
    }),
  ]);
}

/** The metric that is named, or all that stand on a scorecard by themselves; from where on their data reach. */
function rowsOf({ scorecard: all }: Report, of: string | undefined): readonly ScorecardRow[] {
  const rows = all.filter(({ metric, isByDefault }) => (of === undefined ? isByDefault : metric === of));
  const reached = rows.map(({ cells }) =>
    cells.findIndex(({ told }) => told === null || reachesBack(told.value)),
  );
  const first = Math.min(...reached.filter((index) => index >= 0));
  return rows.map((one) => ({
    ...one,
    cells: Number.isFinite(first) ? one.cells.slice(first) : one.cells.slice(-1),
  }));
}

/** The name under which it is downloaded. */
function idOf(of: string | undefined): string {
  return of === undefined ? "scorecard" : `scorecard-${of}`;
}

function titleOf(rows: readonly ScorecardRow[], { period }: Report, { blocks }: Language): string {
  return blocks.scorecard.caption(rows[0]?.cells.length ?? 0, period.grain, period.label);
}

function tableOf(rows: readonly ScorecardRow[], report: Report, voice: Voice): Table {
  const periods = rows[0]?.cells ?? [];
  const columns = [column("row", ""), ...periods.map(({ label }) => column("number", label))];
  const title = titleOf(rows, report, voice.say);
  return {
    ...grid(
      hidden(title),
      columns,
      rows.flatMap((one) => linesOf(one, voice)),
    ),
    name: "score",
    scrolls: { label: title },
  };
}

/** Actual, plan, share of the plan, change over the year; without the plan or the year before that there never is. */
function linesOf(one: ScorecardRow, voice: Voice): Row[] {
  const { scorecard: words, plan } = voice.say.blocks;
  const { cells } = one;
  const hasPlan = cells.some(({ told }) => told !== null && told.plan !== null);
  const hasYear = cells.some(({ told }) => told !== null && reachesBack(told.year.change));
  const below = [unitName(one.unit, voice.say), ...(hasPlan ? [] : [words.noPlan])].join(", ");
  const name = [metricLink(one.metric, one.name), " ", styled("below", below)];
  return [
    row(line(...name), ...cells.map((cell) => actualOf(cell, voice))),
    ...(hasPlan
      ? [
          row(line(plan.plan), ...cells.map((cell) => planCell(cell, voice))),
          row(line(plan.ofPlan), ...cells.map((cell) => shareCell(cell, voice))),
        ]
      : []),
    ...(hasYear ? [row(line(words.onYear), ...cells.map((cell) => yearCell(cell, voice)))] : []),
  ];
}

function actualOf({ told }: ScorecardCell, voice: Voice): Cell {
  return told === null ? absent(voice) : line(bare(strong(told.value, voice), voice));
}

function planCell({ told }: ScorecardCell, voice: Voice): Cell {
  const words = voice.say.blocks.scorecard;
  if (told === null || told.plan === null) return NONE;
  const { target, isAtEnd, first } = told.plan;
  return line(
    num(target, voice),
    ...(isAtEnd ? [" ", styled("aside", words.atEnd)] : []),
    ...(first === null ? [] : [" ", styled("below", words.first(first.target.text))]),
  );
}

function shareCell({ told }: ScorecardCell, voice: Voice): Cell {
  if (told === null || told.plan === null) return NONE;
  const { attainment, first } = told.plan;
  if (attainment === null) return absent(voice);
  const own = bare(num(attainment, voice), voice);
  return first?.attainment == null
    ? line(own)
    : line(own, " ", styled("below", bare(num(first.attainment, voice), voice)));
}

function yearCell({ told }: ScorecardCell, voice: Voice): Cell {
  if (told === null) return absent(voice);
  const { calendar } = told.year;
  const { change, ...others } = alone(told.year, voice);
  return line({ ...others, change: bare(change, voice), beside: calendar === null ? [] : [calendar.beside] });
}

/** A number whose reason, where it is missing, is said below the table. */
function bare(number: Num, { say }: Voice): Num {
  return number.isMissing ? { ...number, text: say.format.notAvailable } : number;
}

function absent({ say }: Voice): Cell {
  return line(styled("muted", say.format.notAvailable));
}

/** Why numbers are missing, of which part of a period changes are, and that plans have moved. */
function notesOf(rows: readonly ScorecardRow[], voice: Voice): string[] {
  const { blocks } = voice.say;
  const hasMoved = rows.some(({ cells }) => cells.some(({ told }) => told?.plan?.first != null));
  const why = absencesOf(rows, voice.say).map(({ line: name, periods, reason, names }) =>
    blocks.scorecard.why(name, rangeOf(periods, voice), reason, formatList(names, voice.locale)),
  );
  return [...why, ...(hasMoved ? [blocks.scorecard.moved] : [])];
}

/** "Q3 2024 to Q2 2025", "Q3 2026" */
function rangeOf(labels: readonly string[], { say }: Voice): string {
  const [first = "", last = first] = [labels.at(0), labels.at(-1)];
  return first === last ? first : say.format.range(first, last);
}

function sourcesOf(rows: readonly ScorecardRow[], { locale }: Voice): string {
  return formatList([...new Set(rows.map(({ sourceLabel }) => sourceLabel))], locale);
}

/** A line for each metric and period. */
function dataOf(rows: readonly ScorecardRow[], say: Language): CsvTable {
  const { blocks, format } = say;
  const { csv } = blocks;
  const redefined = format.missing["definition changed"];
  const none = (unit: Unit): CsvCell[] => {
    const absent = { value: null, unit, reason: "definition changed" };
    return [absent, redefined, null, null, null, null, absent, redefined];
  };
  return {
    columns: [
      csv.metric,
      csv.unit,
      csv.period,
      csv.value,
      csv.reason,
      csv.target,
      shareHead(csv.ofTarget, say),
      csv.firstTarget,
      shareHead(csv.ofFirstTarget, say),
      csv.onYear,
      csv.reasonOfChange,
    ],
    rows: rows.flatMap(({ name, unit, cells }) =>
      cells.map(({ period, told }): CsvCell[] => [
        name,
        unitName(unit, say),
        period,
        ...(told === null
          ? none(unit)
          : [
              ...cellsOf(told.value, say),
              told.plan?.target ?? null,
              told.plan?.attainment ?? null,
              told.plan?.first?.target ?? null,
              told.plan?.first?.attainment ?? null,
              ...cellsOf(told.year.change, say),
            ]),
      ]),
    ),
  };
}

function downloads(setting: Setting, { of }: ScorecardProps): readonly Download[] {
  const { report, say } = setting;
  const rows = rowsOf(report, of);
  if (rows.length === 0) return [];
  return [
    {
      id: idOf(of),
      title: titleOf(rows, report, say),
      subtitle: "",
      source: sourceOf(say, sourcesOf(rows, setting), notesOf(rows, setting)),
      data: dataOf(rows, say),
      drawing: null,
    },
  ];
}

function figuresOf({ told }: ScorecardCell): readonly Figure[] {
  if (told === null) return [];
  const { value, plan, year } = told;
  return [
    value,
    ...(plan === null ? [] : [plan.target, ...(plan.attainment === null ? [] : [plan.attainment])]),
    ...(plan?.first == null
      ? []
      : [plan.first.target, ...(plan.first.attainment === null ? [] : [plan.first.attainment])]),
    ...(reachesBack(year.change) ? [year.change, ...calendarFigures(year)] : []),
  ];
}

/** The scorecard: the trailing periods of each metric with plan, share of the plan and change over the year. */
export const scorecard: Block<ScorecardProps> = {
  show,
  figures: (report, { of }) => rowsOf(report, of).flatMap(({ cells }) => cells.flatMap(figuresOf)),
  downloads,
  section: null,
};
