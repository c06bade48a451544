import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { Download } from "../../document/download.ts";
import { plainText } from "../../document/plain.ts";
import { languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import { chartsIn, shownBy } from "../../report/outline/shown.ts";
import type { Report } from "../../report/report.ts";
import { offeredBy } from "../drawings.ts";
import { dateOf } from "../sent.ts";
import { type Packed, zipped } from "../zip.ts";
import type { Voiced } from "./cells.ts";
import { coverSheet } from "./cover.ts";
import { dataSheet, type Sheeted } from "./dataSheet.ts";
import { differences } from "./differences.ts";
import { figureSheet, metricSheet } from "./ofEdition.ts";
import { printed, written } from "./sheet.ts";
import { sheetNames } from "./sheetNames.ts";

/**
 * An edition as a workbook: a cover, its figures, its metrics, and a sheet for each chart and table that it offers, with
 * the data of its CSV. The same edition gives the same bytes.
 */
export async function workbook(edition: Edition): Promise<Uint8Array> {
  const { report, book } = edition;
  const say = languageOf(report.locale);
  const words = say.exports.xlsx;
  const voiced: Voiced = { say, locale: report.locale, isDifference: differences(report) };
  const own: readonly Sheeted[] = [figureSheet(edition), metricSheet(edition)];
  const shown = titlesOnPages(report);
  const sheets = [...own, ...offeredBy(edition).map((one) => sheetedOf(one, shown))];
  const wishes = [
    words.cover,
    words.figures,
    words.metrics,
    ...sheets.slice(own.length).map(({ title }) => title),
  ];
  const [cover = "", ...names] = sheetNames(wishes);
  const tables = tableNames(sheets);
  const laid = sheets.map((sheeted, index) =>
    dataSheet(sheeted, { sheet: names[index] ?? "", table: tables[index] ?? "", cover }, voiced),
  );
  const listed = sheets.map((sheeted, index) => ({ ...sheeted, sheet: names[index] ?? "" }));
  const date = new Date(dateOf(edition));
  const all = [coverSheet(edition, cover, listed), ...laid];
  const bytes = await writeXlsx({
    sheets: all.map(written),
    namedRanges: all.flatMap(printed),
    properties: {
      title: say.exports.data.title(book.company, report.label),
      subject: report.titleText,
      creator: report.authors.length === 0 ? book.company : report.authors.join(", "),
      company: book.company,
      created: date,
      modified: date,
    },
  });
  return zipped(Object.entries(unzipSync(bytes)).map(ordered));
}

/** The library writes the colour of a font before its size, which programs that read strictly refuse. */
function ordered([path, bytes]: Packed): Packed {
  if (path !== "xl/styles.xml") return [path, bytes];
  const styles = new TextDecoder().decode(bytes);
  return [path, new TextEncoder().encode(styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1"))];
}

/**
 * What heads each chart where a page shows it first, by the name of its download, so that who reads it there finds it
 * here; not of small ones, which say beside others whose they are and no more.
 */
function titlesOnPages(report: Report): ReadonlyMap<string, string> {
  const charts = shownBy(report).flatMap(({ items }) => chartsIn(items));
  const titles = charts.flatMap(({ look, download, title }): [string, string][] =>
    download === null || look === "small" || title.length === 0 ? [] : [[download, plainText(title)]],
  );
  return new Map(titles.toReversed());
}

function sheetedOf(
  { id, title, subtitle, source, data }: Download,
  shown: ReadonlyMap<string, string>,
): Sheeted {
  return { title: shown.get(id) ?? title, subtitle, notes: source, name: id, data, isFiltered: false };
}

/** What tables are called within the file: by the names of their data, in letters that all programs take. */
function tableNames(sheets: readonly Sheeted[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = `t_${name.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 200);
    const own = taken.has(plain.toLowerCase()) ? `${plain}_${index}` : plain;
    taken.add(own.toLowerCase());
    return own;
  });
}
