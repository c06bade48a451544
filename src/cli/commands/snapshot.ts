import { numbered } from "../../language/messages.ts";
import type { ManifestTable } from "../../snapshot/manifest.ts";
import type { FreezeRequest } from "../../take/freezeTables.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { interruptible } from "../interrupt.ts";
import { printDiagnostics } from "../print.ts";

/** Freezes the named files, or what `content/sources` describes, into `data/<name>/`. */
export const snapshot = command({
  summary: "freezes tables into data/, as of the day in the name; from then on they never change",
  forms: [
    {
      line: "snapshot -- 2026-10-02",
      text: "freezes what content/sources asks of databases and files",
    },
    { line: "snapshot -- 2026-10-02 FILES", text: "freezes CSV and Parquet files" },
  ],
  words: "NAME FILES",
  options: {
    resume: {
      type: "boolean",
      text: "takes up what a run of the same name has left, where sources are asked",
    },
    through: {
      type: "string",
      value: "DATE",
      text: "the last day that the tables hold whole; by default the day before",
    },
    "taken-at": {
      type: "string",
      value: "DATE or TIME",
      text: "the day or the moment on which they were taken, where the name does not say it",
    },
    personal: {
      type: "string",
      multiple: true,
      value: "TABLE.COLUMN",
      text: "a column that may be counted, and never shown",
    },
    name: {
      type: "string",
      multiple: true,
      value: "TABLE=FILE",
      text: "a table's name, where it is not its file's",
    },
    types: { type: "string", multiple: true, value: "TABLE.COLUMN=VARCHAR", text: "a column's type" },
    dates: {
      type: "string",
      multiple: true,
      value: "TABLE.COLUMN=dd/mm/yyyy",
      text: "how a column writes dates",
    },
    decimal: {
      type: "string",
      multiple: true,
      value: "comma|point, or TABLE.COLUMN=comma",
      text: "the decimal sign, of all columns, a table or a column",
    },
    missing: {
      type: "string",
      multiple: true,
      value: "TABLE.COLUMN=n/a",
      text: "a word that stands for no value",
    },
    zone: {
      type: "string",
      multiple: true,
      value: "TABLE.COLUMN=Europe/Berlin",
      text: "the zone of times that carry none",
    },
  },
  examples: [
    {
      line: "snapshot -- 2026-10-02 exports/*.csv",
      text: "shows how it understood each column, and asks what is doubtful",
    },
    { line: "snapshot -- 2026-10-02 --through 2026-09-30", text: "asks the databases of content/sources" },
  ],
  run: (effects, [name, ...files], { "taken-at": takenAt, name: names, zone: zones, ...values }) =>
    frozen(effects, { ...values, name, files, takenAt, names, zones }),
});

async function frozen(effects: Effects, request: FreezeRequest): Promise<number> {
  const { freezeTables } = await import("../../take/freezeTables.ts");
  const { manifest, words } = await freezeTables(
    {
      ...effects,
      warn: (warning) => printDiagnostics(effects, [warning]),
      environment: process.env,
      interruptible,
    },
    request,
  );
  // Of files it was shown as they were read.
  if (request.files.length === 0)
    for (const table of manifest.tables) effects.print(`${table.name}: ${contentsOf(table)}`);
  effects.print(`data/${request.name}/ is frozen, ${words}`);
  return 0;
}

/** "8,120 rows, 3 columns; day 2026-04-01 to 2026-06-30" */
function contentsOf({ rows, columns }: ManifestTable): string {
  const ranges = columns.flatMap(({ name, from, to }) => (from ? [`${name} ${from} to ${to}`] : []));
  const size = `${numbered(rows, "row")}, ${numbered(columns.length, "column")}`;
  return ranges.length > 0 ? `${size}; ${ranges.join(", ")}` : size;
}
