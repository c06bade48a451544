/** The texts of the style sheets that drawings are dressed by. */
export interface Sheets {
  readonly charts: string;
  readonly series: string;
  readonly tokens: string;
}

/** What an element must be: of a name, null for any, and of all of the classes. */
export interface Compound {
  readonly name: string | null;
  readonly classes: readonly string[];
}

/** A rule of the style of drawings: the last of its compounds is the element, the others are around it, outer first. */
export interface Rule {
  readonly compounds: readonly Compound[];
  /** What it gives, by the names of properties, without variables. */
  readonly given: ReadonlyMap<string, string>;
}

/** The style of a drawing that stands alone: its rules from the weakest to the strongest, and the colour of its ink. */
export interface DrawingStyle {
  readonly rules: readonly Rule[];
  readonly ink: string;
}

/** The face of texts: ours, or what is nearest to it on a reader's machine. */
export const FONTS = "Inter, Helvetica, Arial, sans-serif";

const known = new Map<string, DrawingStyle>();

/** The style of a drawing that stands alone, on light paper; throws of a rule that is not read as a browser reads it. */
export function drawingStyle(sheets: Sheets, accent: string | null): DrawingStyle {
  const key = JSON.stringify([sheets, accent]);
  const style = known.get(key) ?? styleOf(sheets, accent);
  known.set(key, style);
  return style;
}

function styleOf(sheets: Sheets, accent: string | null): DrawingStyle {
  const values = lightValues(sheets, accent);
  const read = rulesIn(`${sheets.charts}\n${sheets.series}`).flatMap(({ selectors, body }) => {
    const meant = selectors.split(",").map((one) => one.trim().replace(/\s+/g, " "));
    const own = meant.filter(isOfDrawings).map(compoundsOf);
    return own.map((compounds): Rule => ({ compounds, given: givenBy(resolved(body, values)) }));
  });
  const rules = read.toSorted((a, b) => weightOf(a) - weightOf(b));
  return { rules, ink: resolved("var(--ink)", values) };
}

/** The rules that hold everywhere: those within `@media` and the like are for other places than a picture. */
function rulesIn(css: string): { readonly selectors: string; readonly body: string }[] {
  const text = css.replace(/\/\*.*?\*\//gs, "");
  const rules = [...text.matchAll(/([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g)];
  return rules
    .map(([, selectors = "", body = ""]) => ({ selectors: selectors.trim(), body }))
    .filter(({ selectors }) => !selectors.startsWith("@"));
}

/** Is it said of a drawing or of a text within one, and not of what is around it on a page? */
function isOfDrawings(selector: string): boolean {
  return /^\.(?:chart|t)(?![\w-])/.test(selector);
}

/** "`.chart .event.good`" as what must stand within what. */
function compoundsOf(selector: string): readonly Compound[] {
  return selector.split(" ").map((text) => {
    const [, name = "", classes = ""] = /^([a-zA-Z]*)((?:\.[\w-]+)*)$/.exec(text) ?? [];
    if (name + classes === "")
      throw new Error(`The style of drawings has "${selector}", which no picture would show.`);
    return { name: name === "" ? null : name, classes: classes.split(".").slice(1) };
  });
}

/** Which of two rules is the stronger one: the one of more classes, and of as many, of more names. */
function weightOf({ compounds }: Rule): number {
  const classes = compounds.flatMap((one) => one.classes).length;
  return classes * 100 + compounds.filter(({ name }) => name !== null).length;
}

/** What the variables are on light paper; the fonts fall back to what a reader's machine has. */
function lightValues({ tokens, series }: Sheets, accent: string | null): ReadonlyMap<string, string> {
  const sources = [tokens, series].map((text) => /:root\s*\{([^}]*)\}/.exec(text)?.[1] ?? "");
  const pairs = [...sources.join("\n").matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  const values = new Map(pairs.map(([, name = "", value = ""]): [string, string] => [name, value]));
  values.set("--sans", FONTS);
  if (accent !== null) values.set("--accent-light", accent);
  return values;
}

function resolved(text: string, values: ReadonlyMap<string, string>): string {
  const next = text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  return next === text ? text : resolved(next, values);
}

/** A picture that stands alone has its own size. */
const LAYOUT = ["display", "width", "height", "max-width", "overflow"];

/** What SVG says by attributes of the same names, which whatever draws it reads. */
const ATTRIBUTES = [
  ...["color", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"],
  ...["stroke-linecap", "stroke-linejoin", "paint-order", "opacity", "font-family", "font-size"],
  ...["font-weight", "font-variant-numeric", "white-space"],
];

function givenBy(body: string): ReadonlyMap<string, string> {
  const pairs = [...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name = "", value = ""]) => {
    if (![...LAYOUT, ...ATTRIBUTES].includes(name) || /\(/.test(value))
      throw new Error(`The style of drawings has "${name}: ${value}", which no picture would show.`);
    return [name, value.trim()] as const;
  });
  return new Map(pairs.filter(([name]) => !LAYOUT.includes(name)));
}
