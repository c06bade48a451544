import type { Setting } from "../../blocks/setting.ts";
import { type Item, paragraph } from "../../document/item.ts";
import { cards, column, line, row } from "../../document/table.ts";
import { linkTo, styled, written } from "../../document/text.ts";

/** From which frozen tables the edition's figures come, and where each one is explained. */
export function evidenceItems({ report, say }: Setting): readonly Item[] {
  const words = say.pages.evidence;
  const { snapshot, ledger, authors, home } = report;
  const { takenOnLabel, throughLabel } = snapshot;
  const from = (name: string) => words.from(ledger.figures.length, name, takenOnLabel, throughLabel);
  const columns = [column("row", words.table), column("number", words.rows), column("words", "SHA-256")];
  const rows = snapshot.tables.map(({ name, rows: count, sha256 }) =>
    row(line(name), line(count), line(short(sha256))),
  );
  const authored = authors.length === 0 ? "" : ` ${words.authors(authors.join(", "))}`;
  return [
    paragraph(
      "text",
      ...written(from, styled("bold", snapshot.name)),
      " ",
      ...written(words.leads, linkTo(`${home}figures/`, words.link)),
      " ",
      ...written(words.machines, linkTo(`${home}figures.json`, "figures.json")),
      " ",
      linkTo("/about/", words.about),
    ),
    cards(null, words.tables, columns, rows),
    paragraph("source", `${words.manifest} `, short(snapshot.sha256), `.${authored}`),
  ];
}

function short(sha256: string) {
  return styled("code", sha256.slice(0, 12));
}
