import { csvFile } from "../format/csv.ts";
import { languageOf } from "../language/language.ts";
import { figuresJson } from "../ledger/figuresJson.ts";
import type { Edition } from "../report/edition.ts";
import { figureTable, metricTable } from "./dataTables.ts";
import { offeredBy } from "./drawings.ts";
import { ledgerSchema } from "./ledgerSchema.ts";
import { versionOf } from "./sent.ts";
import { type Packed, zipped } from "./zip.ts";

/** A zip of an edition's figures, the data of each chart and table, and the dictionary of its metrics. */
export function dataZip(edition: Edition): Uint8Array {
  const { report } = edition;
  const offered = offeredBy(edition);
  return zipped([
    packed("README.txt", readme(edition, offered.length)),
    packed("figures.json", figuresJson(report.ledger)),
    packed("figures.schema.json", ledgerSchema()),
    packed("figures.csv", csvFile(figureTable(report.ledger))),
    packed("metrics.csv", csvFile(metricTable(edition))),
    ...offered.map(({ id, data }) => packed(`charts/${id}.csv`, csvFile(data))),
  ]);
}

function packed(path: string, text: string): Packed {
  return [path, new TextEncoder().encode(text)];
}

function readme(edition: Edition, charts: number): string {
  const { report, book } = edition;
  const { data: say, message } = languageOf(report.locale).exports;
  const version = versionOf(edition);
  const title = say.title(book.company, report.id);
  const line = (file: string, what: string) => `${file.padEnd(20)} ${what}`;
  return [
    version === null ? message.draft(title) : message.version(title, version),
    ...(report.confidentiality === null ? [] : [report.confidentiality]),
    "",
    line("figures.json", say.figures(report.ledger.figures.length, `${report.home}figures.json`)),
    line("figures.schema.json", say.schema),
    line("figures.csv", say.table),
    line("metrics.csv", say.dictionary),
    line("charts/", say.charts(charts)),
    "",
    ...(version === null ? [] : [say.manifest]),
    say.precision,
    say.apostrophe,
    "",
  ].join("\n");
}
