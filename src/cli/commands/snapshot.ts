import { numbered } from "../../language/messages.ts";
import type { ManifestTable } from "../../snapshot/manifest.ts";
import type { FreezeRequest } from "../../take/freezeTables.ts";
import { type CommandEffects, command, type Ended, type Options } from "../command.ts";
import { interruptible } from "../interrupt.ts";
import type { Result } from "../results.ts";

/** What can be said of the columns of files that are frozen. */
export const TOLD = {
  personal: {
    type: "string",
    multiple: true,
    value: "TABLE.COLUMN",
    text: "a column that may be counted, and never shown",
    usual: "none",
  },
  types: {
    type: "string",
    multiple: true,
    value: "TABLE.COLUMN=VARCHAR",
    text: "a column's type",
    usual: "as it is understood",
  },
  dates: {
    type: "string",
    multiple: true,
    value: "TABLE.COLUMN=dd/mm/yyyy",
    text: "how a column writes dates",
    usual: "as they are understood; what is doubtful is asked",
  },
  decimal: {
    type: "string",
    multiple: true,
    value: "comma|point, or TABLE.COLUMN=comma",
    text: "the decimal sign, of all columns, a table or a column",
    usual: "as it is understood; what is doubtful is asked",
  },
  missing: {
    type: "string",
    multiple: true,
    value: "TABLE.COLUMN=n/a",
    text: "a word that stands for no value",
    usual: "none",
  },
  zone: {
    type: "string",
    multiple: true,
    value: "TABLE.COLUMN=Europe/Berlin",
    text: "the zone of times that carry none",
    usual: "that of the report",
  },
} as const satisfies Options;

/** Freezes the named files, or what `content/sources` describes, into `data/<name>/`. */
export const snapshot = command({
  summary: "freezes tables into data/, as of the day in the name; from then on they never change",
  forms: [
    {
      line: "snapshot 2026-10-02",
      text: "freezes what content/sources asks of databases and files",
    },
    { line: "snapshot 2026-10-02 FILES", text: "freezes CSV and Parquet files" },
  ],
  takes: [
    { name: "NAME", text: "its name, which begins with the day on which it was taken", usual: null },
    {
      name: "FILES",
      text: "CSV and Parquet files",
      usual: "what content/sources asks for",
      isSeveral: true,
    },
  ],
  options: {
    resume: {
      type: "boolean",
      text: "takes up what a run of the same name has left, where sources are asked",
    },
    through: {
      type: "string",
      value: "DATE",
      text: "the last day that the tables hold whole",
      usual: "the day before the name's",
    },
    "taken-at": {
      type: "string",
      value: "DATE or TIME",
      text: "the day or the moment on which they were taken",
      usual: "the day in the name",
    },
    name: {
      type: "string",
      multiple: true,
      value: "TABLE=FILE",
      text: "a table's name",
      usual: "its file's",
    },
    use: { type: "boolean", text: "has the newest draft computed from it" },
    ...TOLD,
  },
  examples: [
    {
      line: "snapshot 2026-10-02 exports/*.csv",
      text: "shows how it understood each column, and asks what is doubtful",
    },
    { line: "snapshot 2026-10-02 --through 2026-09-30", text: "asks the databases of content/sources" },
    { line: "snapshot 2026-10-02 --use", text: "the same, and the newest draft is computed from it" },
  ],
  fails: "something does not read, or is doubtful and not said: nothing is frozen",
  run: (effects, [name, ...files], { "taken-at": takenAt, name: names, zone: zones, use, ...values }) =>
    frozen(effects, { ...values, name, files, takenAt, names, zones }, use === true),
});

async function frozen(
  effects: CommandEffects,
  request: FreezeRequest,
  isUsed: boolean,
): Promise<Ended<Result<"snapshot">>> {
  const use = isUsed ? await usingNewest(effects) : null;
  const { freezeTables } = await import("../../take/freezeTables.ts");
  const { name, manifest, words } = await freezeTables(
    {
      ...effects,
      warn: (warning) => effects.found([warning]),
      environment: process.env,
      interruptible,
    },
    request,
  );
  // Of files it was shown as they were read.
  if (request.files.length === 0)
    for (const table of manifest.tables) effects.print(`${table.name}: ${contentsOf(table)}`);
  const { taken_at, tables } = manifest;
  const folder = `data/${name}`;
  effects.print(`${folder}/ is frozen, ${words}`);
  const used = use?.(name) ?? null;
  if (used !== null) effects.print(`${used} is computed from it`);
  return { exit: 0, result: { snapshot: name, folder, taken_at, used, tables: tables.map(listed) } };
}

/** What has the newest draft computed from a snapshot, once that is there; throws where there is no draft. */
async function usingNewest(effects: CommandEffects): Promise<(name: string) => string> {
  const { newestDraft, useSnapshot } = await import("../begin/useSnapshot.ts");
  const draft = newestDraft(effects);
  return (name) => useSnapshot(effects.root, draft, name);
}

/** What programs are told of a table. */
function listed({ name, rows, columns }: ManifestTable): Result<"snapshot">["tables"][number] {
  const told = columns.map((column) => ({
    ...{ name: column.name, type: column.type, from: column.from ?? null, to: column.to ?? null },
  }));
  return { name, rows, columns: told };
}

/** "8,120 rows, 3 columns; day 2026-04-01 to 2026-06-30" */
function contentsOf({ rows, columns }: ManifestTable): string {
  const ranges = columns.flatMap(({ name, from, to }) => (from ? [`${name} ${from} to ${to}`] : []));
  const size = `${numbered(rows, "row")}, ${numbered(columns.length, "column")}`;
  return ranges.length > 0 ? `${size}; ${ranges.join(", ")}` : size;
}
