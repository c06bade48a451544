import { z } from "zod";
import { parseFigureId } from "../content/figureId.ts";
import { unit } from "../format/number.ts";
import { missingReason } from "../metrics/missing.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { Figure, Ledger } from "./figure.ts";

/** Which form the file has. Before there were numbers, each figure was an object with all its parts and its SQL. */
const FORM = 2;

/** What a row says of its figure, in this order; what is left out at its end is null. */
const COLUMNS = [
  "origin",
  "name",
  "value",
  "text",
  "shown",
  "status",
  "since",
  "reason",
  "why",
  "rule",
] as const;

const place = z.int().min(0);

const row = z
  .tuple([
    place.describe("Of what metric it is, in which unit, from what: its place in `origins`, from 0."),
    z.string().describe("The rest of its id, after `metric@`; the measure `value` is left out."),
    z
      .number()
      .nullable()
      .describe("At full precision, a fraction for percentages; null where it is missing, or is words."),
    z.string().describe("As readers see it."),
    z
      .array(z.string())
      .nullish()
      .describe("The pages of the edition that show it; index is the board page. Null where none does."),
    z.literal("partial").nullish().describe("Null where the period is whole as of the snapshot."),
    z.string().nullish().describe("The day from which it counts, where the data begin within its period."),
    missingReason.nullish().describe("Why the value is missing."),
    z.string().nullish().describe("The same for readers, where days or names make it plainer."),
    z.int().min(2).nullish().describe("The number of the rule that made it; null where it is the first one."),
  ])
  .describe("A figure: its cells in the order of `columns`. Those that are null at its end are left out.");

/** `figures.json` of an edition: the figures as rows, and once each what many of them share. */
export const figuresFile = z.strictObject({
  form: z.literal(FORM).describe("Of the file."),
  edition: z.string(),
  snapshot: z.string(),
  origins: z
    .array(z.strictObject({ metric: z.string(), unit, queries: z.array(place) }))
    .describe("What many figures share: metric, unit, and the statements, by their places in `queries`."),
  queries: z.array(z.strictObject({ name: z.string(), sql: z.string() })),
  columns: z.array(z.enum(COLUMNS)),
  rows: z.array(row),
});

/** The text of an edition's `figures.json`: its ledger as a table, a figure a line. */
export function figuresJson({ edition, snapshot, figures, queries }: Ledger): string {
  const origins = new Places<Origin>();
  const names = new Places<string>();
  const rows = figures.map((figure) => {
    const made = figure.queries.map((name) => names.of(name));
    return rowOf(figure, origins.of({ metric: figure.metric, unit: figure.unit, queries: made }));
  });
  const head = {
    ...{ form: FORM, edition, snapshot, origins: origins.all },
    queries: names.all.map((name) => ({ name, sql: lookUp(queries, name) ?? "" })),
    columns: COLUMNS,
  };
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
}

type Origin = z.output<typeof figuresFile>["origins"][number];

function rowOf(figure: Figure, origin: number): readonly unknown[] {
  const { id, value, text, shown, status, since, reason, why, rule } = figure;
  const cells = [
    ...[origin, id.slice(figure.metric.length + 1), value, text],
    ...[shown.length === 0 ? null : shown, status === "complete" ? null : status],
    ...[since ?? null, reason, why ?? null, rule ?? null],
  ];
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

/** The figures that a file holds. Throws a RangeError where a row names what the file does not have. */
export function figuresIn({ snapshot, origins, queries, rows }: z.output<typeof figuresFile>): Figure[] {
  return rows.map(([origin, name, value, text, shown, status, since, reason, why, rule]) => {
    const made = at(origins, origin);
    const id = `${made.metric}@${name}`;
    return {
      ...partsOf(id),
      ...{ id, value, text, unit: made.unit, snapshot },
      ...{ reason: reason ?? null, status: status ?? "complete", shown: shown ?? [] },
      queries: made.queries.map((query) => at(queries, query).name),
      ...(since == null ? {} : { since }),
      ...(why == null ? {} : { why }),
      ...(rule == null ? {} : { rule }),
    };
  });
}

/** What the id of a figure says of it, as ledgers have it. */
function partsOf(id: string): Pick<Figure, "metric" | "period" | "segment" | "measure" | "vs"> {
  const ref = parseFigureId(id);
  if (typeof ref === "string") throw new RangeError(ref);
  if (ref.period === null) throw new RangeError(`${id} names no period`);
  const { metric, period, segment, measure, vs } = ref;
  return { metric, period, segment, measure, vs };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const found = items[index];
  if (found === undefined) throw new RangeError(`there is nothing at ${index} of ${items.length}`);
  return found;
}

/** Things, each once, in the order in which they came. */
class Places<Item> {
  readonly #places = new Map<string, number>();
  readonly all: Item[] = [];

  /** The place of a thing, which is added where it is new. */
  of(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.#places.get(key) ?? this.all.push(item) - 1;
    this.#places.set(key, known);
    return known;
  }
}
