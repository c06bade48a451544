import { formatDay, parseDay } from "../calendar/day.ts";
import { type Diagnostic, DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { readContent } from "../content/readContent.ts";
import type { Effects } from "./effects.ts";
import { takeSnapshot } from "./takeSnapshot.ts";

/** Freezes the named files into `data/<name>/`; zoned timestamps are read in the report's time zone. */
export async function snapshot(
  effects: Effects,
  [name, ...files]: readonly string[],
  options: { readonly through: string | undefined; readonly takenAt: string | undefined },
): Promise<number> {
  const takenAt = options.takenAt ?? effects.now().toISOString();
  const wrong = problems(name, takenAt);
  if (name === undefined || wrong.length > 0) throw new DiagnosticError(...wrong);
  const timezone = readContent(effects.root).content?.report.config.timezone ?? "UTC";
  const through = options.through ?? null;
  const manifest = await takeSnapshot({
    root: effects.root,
    name,
    files,
    takenAt,
    timezone,
    through,
    progress: effects.progress,
  });
  for (const table of manifest.tables) {
    const ranges = table.columns.flatMap(({ name: column, from, to }) =>
      from ? [`${column} ${from} to ${to}`] : [],
    );
    effects.print(
      `${table.name}: ${table.rows} rows, ${table.columns.length} columns${ranges.length > 0 ? `; ${ranges.join(", ")}` : ""}`,
    );
  }
  const covered =
    through === null
      ? "covered to the last day of each table; name it with --through if that day is not whole"
      : `covered to ${through}`;
  effects.print(`data/${name}/ is frozen, ${covered}`);
  return 0;
}

function problems(name: string | undefined, takenAt: string): Diagnostic[] {
  const place = startOf("data");
  if (name === undefined)
    return [
      errorAt(place, "no-name", "the snapshot has no name", "npm run snapshot -- 2026-10-02 exports/*.csv"),
    ];
  const valid = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(takenAt);
  const day = parseDay(takenAt.slice(0, 10));
  if (valid && day !== null && formatDay(day) === takenAt.slice(0, 10)) return [];
  return [
    errorAt(
      place,
      "not-a-date",
      `--taken-at ${takenAt} is not a moment`,
      "Write it as 2026-10-02T06:00:00+02:00.",
    ),
  ];
}
