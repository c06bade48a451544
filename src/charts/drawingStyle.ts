/** The texts of the style sheets that drawings are dressed by. */
export interface Sheets {
  readonly charts: string;
  readonly series: string;
  readonly tokens: string;
}

/** The style of a drawing that stands alone: the rules of charts on light paper, without variables. */
export function drawingStyle(sheets: Sheets, accent: string | null): string {
  const { charts, series } = sheets;
  const values = lightValues(sheets, accent);
  const rules = [...`${charts}\n${series}`.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules
    .map(([, selector = "", body = ""]) => ({ selector: selector.trim(), body: resolve(body, values) }))
    .filter(({ selector }) => /^\.(?:chart|t)(?:[\s,.:>]|$)/.test(selector))
    .map(({ selector, body }) => `${selector.replace(/\s+/g, " ")}{${withoutLayout(body)}}`)
    .join("\n");
}

/** What the variables are on light paper; the fonts fall back to what a reader's machine has. */
function lightValues({ tokens, series }: Sheets, accent: string | null): ReadonlyMap<string, string> {
  const sources = [tokens, series].map((text) => /:root\s*\{([^}]*)\}/.exec(text)?.[1] ?? "");
  const pairs = [...sources.join("\n").matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  const values = new Map(pairs.map(([, name = "", value = ""]): [string, string] => [name, value]));
  values.set("--sans", "Inter, Helvetica, Arial, sans-serif");
  if (accent !== null) values.set("--accent-light", accent);
  return values;
}

function resolve(text: string, values: ReadonlyMap<string, string>): string {
  const next = text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  return next === text ? text : resolve(next, values);
}

/** A picture that stands alone has its own size. */
function withoutLayout(body: string): string {
  const kept = body.split(";").filter((line) => !/^\s*(?:display|width|height|max-width)\s*:/.test(line));
  return kept
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(";");
}
