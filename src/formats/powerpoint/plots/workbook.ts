import { escapeText } from "../../../syntax/markup.ts";
import { OFFICE, Parts } from "../package.ts";
import type { Plot, Series } from "./plot.ts";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** All series of a plot, in the order of their columns. */
export function seriesOf({ layers }: Plot): readonly Series[] {
  return layers.flatMap(({ series }) => series);
}

/** The cells of a workbook: "Sheet1!$B$2:$B$54"; the names of categories stand in the first column. */
export function cellsOf(column: number, rows: number): { readonly name: string; readonly values: string } {
  const letter = letterOf(column);
  return { name: `Sheet1!$${letter}$1`, values: `Sheet1!$${letter}$2:$${letter}$${rows + 1}` };
}

/** "A" of the first column, "AA" of the twenty-seventh. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/** The data of a plot as a workbook, which PowerPoint opens to edit them. */
export function workbookOf(plot: Plot): Uint8Array {
  const parts = new Parts();
  const series = seriesOf(plot);
  const rows = [
    ["", ...series.map(({ name }) => name)],
    ...plot.categories.map((category, row) => [category, ...series.map(({ values }) => values[row] ?? null)]),
  ];
  parts.add(
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
    `${SHEET}.worksheet+xml`,
  );
  parts.add("xl/styles.xml", STYLES, `${SHEET}.styles+xml`);
  parts.relate("xl/workbook.xml", `${OFFICE}/relationships/styles`, "xl/styles.xml");
  const sheet = parts.relate(
    "xl/workbook.xml",
    `${OFFICE}/relationships/worksheet`,
    "xl/worksheets/sheet1.xml",
  );
  parts.add(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
    `${SHEET}.sheet.main+xml`,
  );
  parts.relate("", `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml");
  return parts.bytes();
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

function rowXml(cells: readonly (string | number | null)[], row: number): string {
  const own = cells.flatMap((cell, column) => {
    const place = `${letterOf(column)}${row + 1}`;
    if (cell === null || cell === "") return [];
    return typeof cell === "number"
      ? [`<c r="${place}"><v>${cell}</v></c>`]
      : [`<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`];
  });
  return `<row r="${row + 1}">${own.join("")}</row>`;
}
