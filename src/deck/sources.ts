import { cards, column, line, row, type Table } from "../document/table.ts";
import { languageOf } from "../language/language.ts";
import { addressOf, type Look } from "../report/edition.ts";
import type { Report } from "../report/report.ts";
import { commandLine } from "../syntax/commandLine.ts";

/** What the last slide takes from how an edition looks: whether it is released, and where it is. */
export type Placed = Pick<Look, "frozen" | "address">;

/** Where all numbers of a deck come from, and how to make sure of them. */
export function sourcesTable(report: Report, look: Placed): Table {
  const { exports, pages } = languageOf(report.locale);
  const words = pages.slides;
  const { frozen } = look;
  const place = pages.common.reportOf(report.label);
  const link = addressOf(look, report.home);
  const rows = [
    [
      words.edition,
      frozen === null ? exports.message.draft(place) : exports.message.version(place, frozen.version),
    ],
    [words.snapshot, report.snapshot.name],
    [words.seal, frozen === null ? words.unsealed : exports.seal.inManifest],
    [words.address, link ?? ""],
    [words.verify, frozen === null ? "" : commandLine(`verify ${link ?? "dist"}`)],
  ].filter(([, text]) => text !== "");
  return cards(
    null,
    words.sources,
    [column("row", ""), column("words", "")],
    rows.map(([name = "", text = ""]) => row(line(name), line(text))),
  );
}
