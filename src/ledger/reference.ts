import {
  COMPARISONS,
  cellMeasure,
  type FigureRef,
  figureId,
  parseFigureId,
  parseVersus,
} from "../content/figureId.ts";
import type { ComponentUse } from "../content/mdx.ts";

/** How an author names a figure in a page: by its id, or by the parts of it (docs/why/contract.md §2). */
export interface FigureProps {
  /** The figure's whole id, such as daily_posters@2026-q2:percent_change.year, instead of the other props. */
  readonly id?: string | undefined;
  /** A metric's id. */
  readonly of?: string | undefined;
  /** A period's id; default: the edition's. */
  readonly at?: string | undefined;
  /** Which measure: value (the default), change, percent_change, target, attainment, … */
  readonly show?: string | undefined;
  /** What it is compared with: `previous` (the default), `year`, `target`, or an earlier period's id. */
  readonly vs?: string | undefined;
  /** Of a change in words, what its verb follows: singular or plural; default: as the metric's name is. */
  readonly number?: string | undefined;
  /** One segment, such as `region=Europe`; default: the total. */
  readonly segment?: string | undefined;
  /** Written in short ("€37.2k"), where it is a thousand or more; of values and targets. */
  readonly short?: boolean | undefined;
  /** Instead of a metric, the name of an SQL fence of the edition's pages, or of a file of content/queries/. */
  readonly query?: string | undefined;
  /** The column of the query. */
  readonly column?: string | undefined;
  /** The row of the query, from 1, such as `{3}`; not needed where it gives only one. */
  readonly row?: number | string | undefined;
  /** The row of the query by a value that no other row has, such as `region=Europe`. */
  readonly where?: string | undefined;
  /** What the column counts in: percent, currency, minutes, … or a noun. */
  readonly unit?: string | undefined;
}

/** What an author writes of a figure. */
export function figurePropsOf({ props, values }: Pick<ComponentUse, "props" | "values">): FigureProps {
  const { row, short } = values;
  return {
    ...props,
    ...(typeof row === "number" ? { row } : {}),
    ...(typeof short === "boolean" ? { short } : {}),
  };
}

/** The canonical id of the figure that a component names, in an edition's period; throws where it names none. */
export function idOf(name: string, props: FigureProps, period: string): string {
  const ref = referenceOf(name, props);
  if (typeof ref === "string") throw new Error(ref);
  return figureId({ ...ref, period: ref.period ?? period });
}

/** The figure that a component names by its props, or a sentence that says why it names none. */
export function referenceOf(name: string, props: FigureProps): FigureRef | string {
  const { id, of, at, show = "value", vs, segment, number, short } = props;
  if (id !== undefined) return isShortable(parseFigureId(id), short);
  const wrong = mixed(props);
  if (wrong !== null) return wrong;
  if (props.query !== undefined) return cellReference(props.query, props);
  if (of === undefined) return `<${name}> needs \`of\`${name === "Figure" ? ", `query` or `id`" : ""}`;
  if (vs !== undefined && parseVersus(vs) === null) {
    return `\`vs\` is "${vs}"; there are ${COMPARISONS}`;
  }
  if (segment !== undefined && !/^[^=]+=/.test(segment)) {
    return `\`segment\` is "${segment}"; write it like region=EU`;
  }
  const [dimension, ...rest] = (segment ?? "").split("=");
  const where = segment === undefined ? "" : `/${dimension}=${encodeURIComponent(rest.join("="))}`;
  if (number !== undefined && name !== "Change") return "`number` goes with <Change>";
  if (number !== undefined && number !== "singular" && number !== "plural")
    return `\`number\` is "${number}"; there are singular and plural`;
  const phrase = number === undefined ? "change_phrase" : `change_phrase_${number}`;
  const measure = name === "Change" ? phrase : show;
  const period = at === undefined ? "" : `@${at}`;
  const versus = vs === undefined ? "" : `.${vs}`;
  return isShortable(parseFigureId(`${of}${period}${where}:${measure}${versus}`), short);
}

const OF_METRICS = ["of", "at", "show", "vs", "segment", "number", "short"] as const;
const OF_CELLS = ["column", "row", "where", "unit"] as const;

/** A figure is of a metric or of a query; a sentence where the props are of both. */
/** A change in short would lose its sign, and words have no short form. */
function isShortable(ref: FigureRef | string, short: boolean | undefined): FigureRef | string {
  if (typeof ref === "string" || short !== true) return ref;
  return ref.measure === "value" || ref.measure === "target" ? ref : "`short` goes with values and targets";
}

function mixed(props: FigureProps): string | null {
  const strange = (props.query === undefined ? OF_CELLS : OF_METRICS).find((key) => props[key] !== undefined);
  if (strange === undefined) return null;
  return props.query === undefined
    ? `\`${strange}\` goes with a \`query\``
    : `\`${strange}\` goes with a metric, not with a \`query\``;
}

function cellReference(query: string, { column, row, where, unit }: FigureProps): FigureRef | string {
  if (!/^[a-z][a-z0-9_]*$/.test(query)) return `"${query}" is not the name of a query`;
  if (column === undefined || column.trim() === "") return "a figure of a query needs a `column`";
  if (row !== undefined && where !== undefined) return "`row` and `where` both name the row; one is enough";
  if (row !== undefined && !/^[1-9]\d*$/.test(String(row)))
    return `\`row\` is ${row}; rows are counted from 1, such as row={3}`;
  const [dimension = "", ...rest] = (where ?? "").split("=");
  if (where !== undefined && (dimension.trim() === "" || rest.length === 0))
    return `\`where\` is "${where}"; write it like region=Europe`;
  const name = row === undefined ? rest.join("=") : String(row);
  const none = row === undefined && where === undefined;
  const segment = none ? null : { dimension: row === undefined ? dimension.trim() : "row", name };
  return {
    metric: query,
    period: null,
    segment,
    measure: cellMeasure(column.trim(), unit?.trim()),
    vs: null,
  };
}
