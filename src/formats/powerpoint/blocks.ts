import type PptxGenJS from "pptxgenjs";
import { COLOURS, type NativeChart } from "./chartData.ts";
import { BODY, type Box, colourOf, SANS } from "./frame.ts";
import { SPOKEN } from "./normalise.ts";
import type { TreeBox } from "./treeData.ts";

/** A chart that can be edited, with its data and a text to be read aloud. */
export function addChart(slide: PptxGenJS.Slide, chart: NativeChart, alt: string, box: Box = BODY): void {
  const { kind, categories, series, format } = chart;
  const data = series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    // The library takes an absent value as null, which its types do not know.
    values: values.map((value) => (value === null ? Number.NaN : value)),
  }));
  const isBelow = series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  slide.addChart(kind === "line" ? "line" : "bar", data, {
    ...box,
    altText: alt,
    chartColors: series.map(({ colour }) => colour),
    ...axes(floorOf(chart), format, isBelow),
    ...(kind === "line" ? lineOptions(categories.length, series.length) : barOptions(kind)),
    ...(isBelow ? { catAxisLabelPos: "low" as const } : {}),
  });
}

function axes(floor: number, format: string, isBelow: boolean) {
  const label = { FontFace: SANS, FontSize: 14, Color: COLOURS.muted };
  return {
    catAxisLabelFontFace: label.FontFace,
    catAxisLabelFontSize: label.FontSize,
    catAxisLabelColor: label.Color,
    valAxisLabelFontFace: label.FontFace,
    valAxisLabelFontSize: label.FontSize,
    valAxisLabelColor: label.Color,
    valAxisLabelFormatCode: format,
    valGridLine: { color: COLOURS.rule, size: 0.5 },
    catGridLine: { style: "none" as const },
    valAxisLineShow: false,
    ...(isBelow ? {} : { valAxisMinVal: floor }),
  };
}

function lineOptions(periods: number, lines: number) {
  return {
    lineSize: 2.25,
    lineDataSymbol: "none" as const,
    displayBlanksAs: "gap",
    catAxisLabelFontSize: 12,
    catAxisLabelFrequency: String(Math.max(1, Math.ceil(periods / 7))),
    showLegend: lines > 1,
    legendPos: "t" as const,
    legendFontFace: SANS,
    legendFontSize: 16,
    legendColor: COLOURS.ink,
  };
}

function barOptions(kind: "bridge" | "bar") {
  return {
    barDir: "col" as const,
    barGrouping: kind === "bridge" ? ("stacked" as const) : ("clustered" as const),
    barGapWidthPct: kind === "bridge" ? 40 : 60,
    showLegend: false,
    valAxisHidden: kind === "bridge",
    ...(kind === "bridge" ? { valGridLine: { style: "none" as const } } : {}),
    catAxisLabelFontSize: 16,
    catAxisLabelColor: COLOURS.ink,
  };
}

/** Where the axis begins, so that changes can be seen; zero for bars alone, and where they are large beside the values. */
export function floorOf({ kind, series }: NativeChart): number {
  if (kind === "bar") return 0;
  // The steps of a bridge stand on what lifts them, so that their own sizes do not count.
  const drawn = kind === "bridge" ? series.slice(0, 2) : series;
  const values = drawn.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const floor = low - (kind === "bridge" ? 1.5 : 0.4) * (high - low);
  if (!(floor > 0)) return 0;
  const step = 10 ** (Math.floor(Math.log10(high - low)) || 0);
  return Number((Math.floor(floor / step) * step).toPrecision(12));
}

/** The driver tree as boxes and lines. */
export function addTree(
  slide: PptxGenJS.Slide,
  boxes: readonly TreeBox[],
  alt: string,
  box: Box = BODY,
): void {
  const columns = Math.max(...boxes.map(({ column }) => column)) + 1;
  const rows = Math.max(...boxes.map(({ row }) => row)) + 1;
  const [gap, pitch] = [0.55, box.h / rows];
  const w = Math.min((box.w - gap * (columns - 1)) / columns, 3);
  const h = Math.min(pitch - 0.15, 1.15);
  const at = (one: TreeBox) => ({
    x: box.x + one.column * (w + gap),
    y: box.y + one.row * pitch + (pitch - h) / 2,
  });
  for (const one of boxes) {
    const parent = boxes.find(({ metric, isInfluence }) => !isInfluence && metric === one.parent);
    if (parent !== undefined) addBranch(slide, at(parent), at(one), { w, h, gap }, one.isInfluence);
  }
  for (const one of boxes) {
    if (one.operator !== "") addSign(slide, one.operator, at(one).x + w + gap / 2, at(one).y + h / 2);
    addNode(
      slide,
      one,
      { ...at(one), w, h },
      one.parent === null ? alt : [one.name, one.value, one.change].join(", "),
    );
  }
}

type Spot = Pick<Box, "x" | "y">;

/** From the middle of a parent's right side to the middle of its child's left: three lines. */
function addBranch(
  slide: PptxGenJS.Slide,
  from: Spot,
  to: Spot,
  { w, h, gap }: { readonly w: number; readonly h: number; readonly gap: number },
  isDashed: boolean,
): void {
  const [left, middle, right] = [from.x + w, from.x + w + gap / 2, to.x];
  const [start, end] = [from.y + h / 2, to.y + h / 2];
  const line = {
    color: COLOURS.past,
    width: 1.5,
    dashType: isDashed ? ("dash" as const) : ("solid" as const),
  };
  const draw = (x: number, y: number, width: number, height: number) =>
    void slide.addShape("line", { x, y, w: width, h: height, line });
  draw(left, start, middle - left, 0);
  if (start !== end) draw(middle, Math.min(start, end), 0, Math.abs(end - start));
  draw(middle, end, right - middle, 0);
}

function addSign(slide: PptxGenJS.Slide, sign: string, x: number, y: number): void {
  slide.addText(sign, {
    shape: "ellipse",
    x: x - 0.16,
    y: y - 0.16,
    w: 0.32,
    h: 0.32,
    margin: 0,
    align: "center",
    valign: "middle",
    fontFace: SANS,
    fontSize: 14,
    color: COLOURS.ink,
    fill: { color: COLOURS.paper },
  });
}

function addNode(slide: PptxGenJS.Slide, node: TreeBox, box: Box, alt: string): void {
  const { name, value, change, tone, isInfluence } = node;
  const [small, large] = box.h < 1 ? [12, 16] : [14, 22];
  const mark = tone === "good" ? "▲ " : tone === "bad" ? "▼ " : "";
  slide.addText(
    [
      { text: name, options: { fontSize: small, color: COLOURS.ink, breakLine: true } },
      { text: value, options: { fontSize: large, bold: true, color: COLOURS.ink, breakLine: true } },
      {
        text: `${mark}${change}`,
        options: {
          fontSize: small,
          color: isInfluence ? COLOURS.muted : colourOf(tone),
          bold: tone !== "plain",
        },
      },
    ],
    {
      shape: "rect",
      ...box,
      margin: 5,
      align: "left",
      valign: "middle",
      fontFace: SANS,
      fill: { color: "FFFFFF" },
      line: {
        color: isInfluence ? COLOURS.past : COLOURS.rule,
        width: 1,
        dashType: isInfluence ? "dash" : "solid",
      },
      objectName: `${SPOKEN}${alt}`,
      fit: "shrink",
    },
  );
}
