import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import { fullAddress } from "../sent.ts";
import type { Sheeted } from "./dataSheet.ts";
import { linesOf } from "./lines.ts";
import { type Laid, type Placed, placed } from "./sheet.ts";

/** A sheet as the contents list it. */
export interface Listed extends Sheeted {
  readonly sheet: string;
}

/** Widths of the columns: what leads to a sheet, what that shows, under which name. */
const WIDTHS = [34, 84, 44] as const;

/** The first sheet: what the workbook is, by whom and of what it was made, how to read it, and what it holds. */
export function coverSheet(edition: Edition, name: string, listed: readonly Listed[]): Laid {
  const { report, book } = edition;
  const say = languageOf(report.locale);
  const words = say.exports.xlsx;
  const rows: readonly (readonly Placed[])[] = [
    [placed(say.exports.data.title(book.company, report.label), "title")],
    [placed(report.titleText, "text")],
    [],
    ...factsOf(edition).map(([label, text]) => [placed(label, "label"), wrapped(text)]),
    [],
    ...words.notes.map((note, index) => [placed(index === 0 ? words.howToRead : "", "label"), wrapped(note)]),
    [],
    [placed(say.exports.paper.contents, "label")],
  ];
  const heads = [words.sheet, words.shows, words.name].map((head) => placed(head, "head"));
  const contents = listed.map(({ sheet, title, name: own }) => [
    placed(sheet, "link", { to: sheet }),
    wrapped(title),
    placed(own, "body"),
  ]);
  return {
    name,
    rows: [...rows, heads, ...contents],
    widths: WIDTHS,
    table: { name: "t_contents", head: rows.length, isFiltered: false },
    isFrozen: false,
  };
}

function wrapped(text: string): Placed {
  return placed(text, "text", { lines: linesOf(text, WIDTHS[1]) });
}

/** What is to be said of the edition, each under its label; what there is not is left out. */
function factsOf(edition: Edition): readonly (readonly [label: string, text: string])[] {
  const { report, book, look } = edition;
  const { exports, pages } = languageOf(report.locale);
  const { xlsx: words, paper, seal } = exports;
  const { frozen } = look;
  const approved = frozen?.approved ?? null;
  const { name, takenOnLabel, sha256 } = report.snapshot;
  const facts = [
    [words.company, book.company],
    [words.edition, report.label],
    [words.version, frozen === null ? words.draft : pages.shell.version(frozen.version)],
    [
      paper.approvedBy,
      approved === null
        ? null
        : paper.approved(approved.name, approved.role, formatDate(approved.date, report.locale)),
    ],
    [words.snapshot, words.taken(name, takenOnLabel, sha256.slice(0, 12))],
    [words.seal, frozen === null ? words.unsealed : seal.inManifest],
    [words.address, fullAddress(edition, report.home)],
    [words.confidentiality, report.confidentiality],
  ] as const;
  return facts.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}
