export const VERSUS = ["previous", "year", "target"] as const;
export type Versus = (typeof VERSUS)[number];

/** Measures that compare, and so take `.previous`, `.year` or `.target`. */
export const COMPARING = [
  "change",
  "percent_change",
  "change_phrase",
  "contribution",
  "rate_effect",
  "mix_effect",
] as const;
/** Measures that stand alone. */
export const PLAIN = [
  "value",
  "target",
  "attainment",
  "share",
  "watch",
  "breach",
  "status",
  "signal",
  "lower_limit",
  "centre_line",
  "upper_limit",
  "forecast",
  "forecast_low",
  "forecast_high",
] as const;

/** The parts of a figure's id: `metric@period[/dimension=segment][:measure[.vs]]` (contract §5). */
export interface FigureRef {
  readonly metric: string;
  /** Null for the edition's own period. */
  readonly period: string | null;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  /** `value`, `change` … ; `contribution/<metric>` names the driver. */
  readonly measure: string;
  readonly vs: Versus | null;
}

/** The parts that an id names, or a sentence that says why it names none. */
export function parseFigureId(id: string): FigureRef | string {
  const match = /^([a-z][a-z0-9_]*)(?:@([^/:]+))?(?:\/([^:=]+)=([^:]*))?(?::(.+))?$/.exec(id.trim());
  if (match === null) return `"${id}" does not follow metric@period/segment=value:measure.vs`;
  const [, metric = "", period = null, dimension, name, tail = "value"] = match;
  const measured = parseMeasure(tail);
  if (typeof measured === "string") return measured;
  const segment = dimension === undefined ? null : { dimension, name: decode(name ?? "") };
  return { metric, period, segment, ...measured };
}

/** The canonical id of a reference, with its period. */
export function figureId(ref: FigureRef & { readonly period: string }): string {
  const segment =
    ref.segment === null ? "" : `/${ref.segment.dimension}=${encodeURIComponent(ref.segment.name)}`;
  const vs = ref.vs === null ? "" : `.${ref.vs}`;
  const measure = ref.measure === "value" ? "" : `:${ref.measure}${vs}`;
  return `${ref.metric}@${ref.period}${segment}${measure}`;
}

function parseMeasure(tail: string): { measure: string; vs: Versus | null } | string {
  const [measure = "", vs, ...rest] = tail.split(".");
  const kind = measure.split("/")[0] ?? "";
  const compares = COMPARING.some((one) => one === kind);
  if (rest.length > 0 || !(compares || PLAIN.some((one) => one === measure))) {
    return `"${tail}" is no measure; there are ${[...PLAIN, ...COMPARING].join(", ")}`;
  }
  if ((kind === "contribution") !== measure.includes("/")) {
    return `"${tail}" is no measure; write contribution/<driver>`;
  }
  if (!compares) return vs === undefined ? { measure, vs: null } : `"${measure}" takes no ".${vs}"`;
  const versus = VERSUS.find((one) => one === (vs ?? "previous"));
  if (versus === undefined) return `".${vs}" is no comparison; there are ${VERSUS.join(", ")}`;
  return { measure, vs: versus };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
