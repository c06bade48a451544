import { escapeText } from "../../../syntax/markup.ts";
import { fill, type Palette, stroke } from "../ink.ts";
import { NAMES as PRESENTATION_NAMES } from "../template/kinds.ts";
import { type Label, type Layer, LETTERS, type Mark, type Plot, type Series } from "./plot.ts";
import { cellsOf, seriesOf } from "./workbook.ts";

/** How a plot is written. */
export interface Drawn {
  readonly palette: Palette;
  readonly locale: string;
  /** In inches. */
  readonly w: number;
  readonly h: number;
  /** The relation to its workbook. */
  readonly workbook: string;
}

const [CATEGORIES, VALUES] = [111_111_111, 222_222_222] as const;

const NAMES = PRESENTATION_NAMES.replace(/ xmlns:p="[^"]*"/, "").concat(
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
);

/** A plot as the part of a chart. */
export function plotXml(plot: Plot, drawn: Drawn): string {
  const all = seriesOf(plot);
  const layers = plot.layers.map((layer) =>
    layerXml(layer, plot, { ...drawn, first: all.indexOf(layer.series[0] ?? NOTHING) }),
  );
  const axes = categoryAxis(plot, drawn) + valueAxis(plot, drawn);
  return `<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${inner(plot, drawn)}${layers.join("")}${axes}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(drawn.palette.ink)}<c:externalData r:id="${drawn.workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const NOTHING: Series = { name: "", values: [], ink: null };

/** Room above, below and left of the plot, in inches. */
export const ROOM = { top: 0.12, bottom: 0.5, left: 0.75, name: 0.17 } as const;

/** Where the plot stands in its chart, so that labels beside it have room. */
function inner(plot: Plot, { w, h }: Drawn): string {
  const left = plot.isAcross ? namesAcross(plot) : plot.hasValueAxis ? ROOM.left : 0.1;
  const [x, y] = [left / w, ROOM.top / h];
  const [width, height] = [1 - x - plot.right / w, 1 - y - bottomOf(plot) / h];
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${short(x)}"/><c:y val="${short(y)}"/><c:w val="${short(width)}"/><c:h val="${short(height)}"/></c:manualLayout></c:layout>`;
}

/** Room below the plot: lying bars have no names there. */
function bottomOf({ isAcross, hasValueAxis, layers }: Plot): number {
  if (isAcross) return hasValueAxis ? ROOM.bottom - 0.1 : 0.08;
  return layers.some(({ kind }) => kind === "bar") && !hasValueAxis ? ROOM.bottom + 0.25 : ROOM.bottom;
}

/** Room for the names of bars that lie. */
function namesAcross({ categories }: Plot): number {
  return Math.min(3, Math.max(...categories.map((name) => name.length * 0.095)) + 0.2);
}

function short(share: number): number {
  return Number(share.toFixed(4));
}

interface InLayer extends Drawn {
  /** The place of its first series among all. */
  readonly first: number;
}

function layerXml(layer: Layer, plot: Plot, drawn: InLayer): string {
  const { kind, grouping, gap = 60 } = layer;
  const series = layer.series.map((one, index) =>
    seriesXml(one, layer, plot, { ...drawn, at: drawn.first + index }),
  );
  const head = `<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join("")}`;
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  if (kind === "line") return `<c:lineChart>${head}<c:marker val="1"/>${axes}</c:lineChart>`;
  if (kind === "area") return `<c:areaChart>${head}${axes}</c:areaChart>`;
  const overlap = grouping === "clustered" ? "" : '<c:overlap val="100"/>';
  return `<c:barChart><c:barDir val="${plot.isAcross ? "bar" : "col"}"/>${head}<c:gapWidth val="${gap}"/>${overlap}${axes}</c:barChart>`;
}

interface At extends InLayer {
  /** The place of the series among all. */
  readonly at: number;
}

function seriesXml(series: Series, { kind }: Layer, { categories, format }: Plot, drawn: At): string {
  const { name, values, ink, isSteps = false } = series;
  const { at } = drawn;
  const cells = cellsOf(at + 1, categories.length);
  const look =
    kind === "line"
      ? `<c:spPr>${stroke(isSteps ? null : ink, series.width ?? 2.25, series.dash)}</c:spPr>${markXml(isSteps && ink !== null ? { shape: "dash", ink, isHollow: false, size: 9 } : null)}`
      : `<c:spPr>${fill(ink)}<a:ln><a:noFill/></a:ln></c:spPr>${kind === "bar" ? '<c:invertIfNegative val="0"/>' : ""}`;
  const named = categories
    .map((text, index) => `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`)
    .join("");
  const held = values
    .map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join("");
  const count = `<c:ptCount val="${categories.length}"/>`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${cells.name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${look}${pointsXml(series, kind)}${labelsXml(series, drawn)}${dropXml(series)}<c:cat><c:strRef><c:f>${cellsOf(0, categories.length).values}</c:f><c:strCache>${count}${named}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${cells.values}</c:f><c:numCache><c:formatCode>${escapeText(format)}</c:formatCode>${count}${held}</c:numCache></c:numRef></c:val>${kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

function markXml(mark: (Omit<Mark, "shape"> & { readonly shape: Mark["shape"] | "dash" }) | null): string {
  if (mark === null) return '<c:marker><c:symbol val="none"/></c:marker>';
  const { shape, ink, isHollow, size } = mark;
  const inside = isHollow ? fill("bg1") : fill(ink);
  return `<c:marker><c:symbol val="${shape}"/><c:size val="${size}"/><c:spPr>${inside}${stroke(shape === "dash" ? null : ink, 1.5)}</c:spPr></c:marker>`;
}

/** Points that look different from their series. */
function pointsXml({ marks, inks, ink, width = 2.25, dash }: Series, kind: Layer["kind"]): string {
  const marked = [...(marks ?? [])].map(
    ([index, mark]) =>
      [index, `${markXml(mark)}<c:bubble3D val="0"/><c:spPr>${stroke(ink, width, dash)}</c:spPr>`] as const,
  );
  const coloured = [...(inks ?? [])].map(
    ([index, own]) =>
      [index, `<c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(own)}</c:spPr>`] as const,
  );
  return (kind === "bar" ? coloured : marked)
    .toSorted(([a], [b]) => a - b)
    .map(([index, xml]) => `<c:dPt><c:idx val="${index}"/>${xml}</c:dPt>`)
    .join("");
}

const SHOWN = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"] as const;

function shows(isShown: boolean): string {
  return SHOWN.map((one) => `<c:show${one} val="${isShown && one === "Val" ? 1 : 0}"/>`).join("");
}

function labelsXml({ labels }: Series, { locale }: Drawn): string {
  if (labels === undefined || labels.size === 0) return "";
  const each = [...labels]
    .toSorted(([a], [b]) => a - b)
    .map(([index, label]) => labelXml(index, label, locale));
  return `<c:dLbls>${each.join("")}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${shows(false)}</c:dLbls>`;
}

function labelXml(
  index: number,
  { text, ink, bold, at, size = LETTERS, down = 0, across = 0 }: Label,
  locale: string,
): string {
  const moved =
    down === 0 && across === 0
      ? ""
      : `<c:layout><c:manualLayout><c:x val="${short(across)}"/><c:y val="${short(down)}"/></c:manualLayout></c:layout>`;
  const look = `lang="${locale}" sz="${size * 100}" b="${bold ? 1 : 0}"`;
  return `<c:dLbl><c:idx val="${index}"/>${moved}<c:tx><c:rich><a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr ${look}>${fill(ink)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="${at}"/>${shows(true)}</c:dLbl>`;
}

function dropXml({ drop, values }: Series): string {
  if (drop === undefined) return "";
  const lengths = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${value - drop.to}</c:v></c:pt>`,
  );
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:minus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${lengths.join("")}</c:numLit></c:minus><c:spPr>${stroke(drop.ink, 0.75)}</c:spPr></c:errBars>`;
}

/** The letters of an axis. By a turn that nobody sees, LibreOffice leaves out names rather than break them. */
function letters(ink: string, rotation: 0 | 1 = 0): string {
  return `<c:txPr><a:bodyPr rot="${rotation}" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LETTERS * 100}">${fill(ink)}</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

/** About so many names stand along an axis of dates. */
const NAMED = 7;

function categoryAxis(
  { categories, isAcross, layers, hasValueAxis, scale }: Plot,
  { palette }: Drawn,
): string {
  const isBars = layers.every(({ kind }) => kind === "bar") || !hasValueAxis;
  const skip = isBars ? 1 : Math.max(1, Math.ceil(categories.length / NAMED));
  const low = scale.low < 0 ? "low" : "nextTo";
  return `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${isAcross ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${isAcross ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${low}"/><c:spPr>${stroke(palette.rule, 0.75)}</c:spPr>${letters(isBars ? palette.ink : palette.muted, isBars ? 0 : 1)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis({ scale, format, isAcross, hasValueAxis, layers }: Plot, { palette }: Drawn): string {
  const grid = hasValueAxis
    ? `<c:majorGridlines><c:spPr>${stroke(palette.rule, 0.5)}</c:spPr></c:majorGridlines>`
    : "";
  const between =
    layers.some(({ kind }) => kind === "bar") || !layers.some(({ kind }) => kind === "area")
      ? "between"
      : "midCat";
  return `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.high}"/><c:min val="${scale.low}"/></c:scaling><c:delete val="${hasValueAxis ? 0 : 1}"/><c:axPos val="${isAcross ? "b" : "l"}"/>${grid}<c:numFmt formatCode="${escapeText(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isAcross ? "high" : "nextTo"}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(palette.muted)}<c:crossAx val="${CATEGORIES}"/><c:crosses val="min"/><c:crossBetween val="${between}"/><c:majorUnit val="${scale.step}"/></c:valAx>`;
}
