/** Where a figure stands among the pages of its edition's figures. */
export interface FigurePlace {
  /** The name of the page of its metric, or of its query: letters, digits, "_" and "-", as paths may hold them. */
  readonly page: string;
  /** Its id on that page, which is its own fragment: nothing in it is percent-encoded. */
  readonly anchor: string;
}

/**
 * The place of a figure, by its id alone: two ids never share one, whatever they hold. `daily_posters@2026-q3:change.year`
 * is `2026-q3:change.year` on the page `daily_posters`.
 */
export function figurePlace(id: string): FigurePlace {
  const at = id.indexOf("@");
  if (at < 0) return { page: figurePage(id), anchor: NO_PERIOD };
  const [head, tail] = [id.slice(0, at), id.slice(at + 1)];
  const isPeriod = /^[0-9]/.test(tail);
  return {
    page: figurePage(head),
    anchor: isPeriod ? anchorOf(tail) : `${NO_PERIOD}${anchorOf(`@${tail}`)}`,
  };
}

/** What begins anchors of ids that name no period: other ids of a page never do, nor anchors of periods. */
const NO_PERIOD = "-";

/** The name of the page of a metric or of a query: its own, with what no path should hold by its number ("-0041"). */
export function figurePage(metric: string): string {
  return metric === "" ? "-" : metric.replace(/[^a-z0-9_]/g, (unit) => `-${hexOf(unit)}`);
}

/**
 * Letters, digits and what ids are made of stay; the percent signs of names of segments are "~", and all else stands by
 * its number after a "!". No sign begins another.
 */
function anchorOf(text: string): string {
  return text.replace(/[^A-Za-z0-9_.:/=-]/g, (unit) => (unit === "%" ? "~" : `!${hexOf(unit)}`));
}

function hexOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}

/** Path within the site of all figures of an edition, which every version of it has. */
export function figuresPath(home: string): string {
  return `${home}figures/`;
}

/** Address within the site of a figure of an edition, by the edition's home: on the page of its metric. */
export function figureAddress(home: string, id: string): string {
  const { page, anchor } = figurePlace(id);
  return `${figuresPath(home)}${page}/#${anchor}`;
}

/**
 * Where a figure stands by its whole id in the list of all, which every version of an edition has, also one that was
 * released before figures had pages of their own. Browsers decode fragments, and ids are percent-encoded themselves.
 */
export function listedAddress(home: string, id: string): string {
  return `${figuresPath(home)}#${id.replaceAll("%", "%25")}`;
}
