import { COMPARISONS, type FigureRef, figureId, parseFigureId, parseVersus } from "../content/figureId.ts";

/** How an author names a figure in a page: by its id, or by the parts of it (contract §2). */
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
  /** One segment, such as `region=Europe`; default: the total. */
  readonly segment?: string | undefined;
}

/** The canonical id of the figure that a component names, in an edition's period; throws where it names none. */
export function idOf(name: string, props: FigureProps, period: string): string {
  const ref = referenceOf(name, props);
  if (typeof ref === "string") throw new Error(ref);
  return figureId({ ...ref, period: ref.period ?? period });
}

/** The figure that a component names by its props, or a sentence that says why it names none. */
export function referenceOf(name: string, props: FigureProps): FigureRef | string {
  const { id, of, at, show = "value", vs, segment } = props;
  if (id !== undefined) return parseFigureId(id);
  if (of === undefined) return `<${name}> needs \`of\`${name === "Figure" ? " or `id`" : ""}`;
  if (vs !== undefined && parseVersus(vs) === null) {
    return `\`vs\` is "${vs}"; there are ${COMPARISONS}`;
  }
  if (segment !== undefined && !/^[^=]+=/.test(segment)) {
    return `\`segment\` is "${segment}"; write it like region=EU`;
  }
  const [dimension, ...rest] = (segment ?? "").split("=");
  const where = segment === undefined ? "" : `/${dimension}=${encodeURIComponent(rest.join("="))}`;
  const measure = name === "Change" ? "change_phrase" : show;
  const period = at === undefined ? "" : `@${at}`;
  const versus = vs === undefined ? "" : `.${vs}`;
  return parseFigureId(`${of}${period}${where}:${measure}${versus}`);
}
