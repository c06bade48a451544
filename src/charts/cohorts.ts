import type { CohortFacts } from "../compute/evidence.ts";
import { type Language, languageOf } from "../language/language.ts";
import { type Box, boxes, centreOf, drawMarks, texts } from "./marks.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { cohortWords } from "./words/cohorts.ts";

const LINE = Math.round(FONT * 1.4);
const ROW = 26;

/** Classes of the accent's strength, weakest first; text on the last one is in the colour of the paper. */
const CLASSES = 6;

type Say = Language["charts"]["cohorts"];

interface Cell extends Box {
  readonly text: string;
  readonly level: number;
  /** Which cell of the table it is; before its ages stand the name and the people of a cohort. */
  readonly row: number;
  readonly column: number;
}

/**
 * A row for each cohort, a column for each age, each cell with its number, the stronger the higher. Incomplete cells are
 * left out. Columns that have no room are left out from the right of a narrow drawing; the table has them.
 */
export function cohortChart(facts: CohortFacts, options: ChartOptions): string {
  const { width, height } = options;
  const say = languageOf(options.locale).charts.cohorts;
  const room = width * 0.3;
  const names = facts.rows.map(({ name }) => shorten(name, room, FONT));
  const left = names.reduce((most, name) => Math.max(most, textWidth(name, FONT)), 0) + 10;
  const columns = columnsOf(facts, width - left);
  const step = Math.min(90, (width - left) / Math.max(1, columns));
  const top = LINE * 2 + 6;
  const line = lineOf(facts.rows.length, height === undefined ? undefined : height - top - 4);
  const cells = cellsOf(facts, columns, { left, top, step, line });
  const marks = [
    ...Array.from({ length: CLASSES }, (_, level) =>
      boxes(
        cells.filter((cell) => cell.level === level),
        `heat heat-${level}`,
      ),
    ),
    texts(
      [{ x: left, y: LINE / 2, text: shorten(acrossText(facts, columns, say), width - left, FONT) }],
      "muted",
    ),
    texts(
      facts.columns.slice(0, columns).map((text, index) => ({
        x: left + step * (index + 0.5),
        y: LINE * 1.5 + 2,
        text: shorten(text, step - 4, FONT),
      })),
      "muted",
      "middle",
    ),
    texts(
      names.map((text, index) => ({ x: left - 10, y: top + line * (index + 0.5), text })),
      "ink",
      "end",
    ),
    texts(cellTexts(cells, false), "on", "middle"),
    texts(cellTexts(cells, true), "on strongest", "middle"),
  ];
  return drawMarks(
    { width, height: top + line * facts.rows.length + 4 },
    marks,
    options.id,
    cohortWords(facts, options.locale),
    cells.map((cell) => ({ spot: centreOf(cell), row: cell.row, column: cell.column })),
  );
}

/** As many columns as have room for their widest text. */
function columnsOf({ rows, columns }: CohortFacts, room: number): number {
  const said = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []));
  const widest = said.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 24) + 8;
  return Math.max(1, Math.min(columns.length, Math.floor(room / widest)));
}

function acrossText({ across, columns }: CohortFacts, shown: number, say: Say): string {
  return shown < columns.length ? say.cut(across, shown, columns.length) : across;
}

/** Where the cells begin, and how wide and high each is. */
interface Places {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly line: number;
}

/** Rows move together where the drawing has a height, as far as their text allows. */
function lineOf(rows: number, room: number | undefined): number {
  return room === undefined ? ROW : Math.min(ROW, Math.max(FONT + 4, Math.floor(room / Math.max(1, rows))));
}

function cellsOf({ rows }: CohortFacts, columns: number, { left, top, step, line }: Places): readonly Cell[] {
  const values = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return rows.flatMap(({ cells }, row) =>
    cells.slice(0, columns).flatMap((cell, column) =>
      cell === null
        ? []
        : [
            {
              x: left + step * column + 1,
              y: top + line * row + 1,
              width: step - 2,
              height: line - 2,
              text: shorten(cell.text, step - 4, FONT),
              level: levelOf(cell.value, low, high),
              row,
              column: column + 2,
            },
          ],
    ),
  );
}

function levelOf(value: number, low: number, high: number): number {
  if (low === high) return 0;
  return Math.min(CLASSES - 1, Math.floor(((value - low) / (high - low)) * CLASSES));
}

function cellTexts(cells: readonly Cell[], strongest: boolean) {
  return cells
    .filter(({ level }) => (level === CLASSES - 1) === strongest)
    .map(({ x, y, width, height, text }) => ({ x: x + width / 2, y: y + height / 2, text }));
}
