import { z } from "zod";
import type { ComponentUse } from "../../content/mdx.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Json } from "../../document/json.ts";
import { MARKS } from "./queries.ts";

const text = z.string().trim().min(1);

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);

const group = z.record(z.string(), json).optional();

const extras = z.strictObject({
  x: group,
  y: group,
  fx: group,
  fy: group,
  r: group,
  mark: group,
  height: z.number().min(80).max(2000).optional(),
});

/** What a `<Chart>` takes. */
const chartProps = z.strictObject({
  query: text,
  mark: z.enum(MARKS),
  title: text,
  x: text.optional(),
  y: text.optional(),
  fill: text.optional(),
  unit: text.optional(),
  options: extras.default({}),
});

/** What a `<Table>` takes. */
const tableProps = z.strictObject({
  query: text,
  title: text,
  columns: z.array(text).min(1).optional(),
  units: z.record(z.string(), text).default({}),
});

export type ChartProps = z.output<typeof chartProps>;
export type TableProps = z.output<typeof tableProps>;

/** The props of a `<Chart>`, or what is wrong with them. */
export function chartPropsOf(use: ComponentUse): ChartProps | Diagnostic[] {
  const result = chartProps.safeParse(use.values);
  return result.success ? result.data : result.error.issues.flatMap((issue) => describe(use, issue));
}

/** The props of a `<Table>`, or what is wrong with them. */
export function tablePropsOf(use: ComponentUse): TableProps | Diagnostic[] {
  const result = tableProps.safeParse(use.values);
  return result.success ? result.data : result.error.issues.flatMap((issue) => describe(use, issue));
}

const MENDS: Readonly<Record<string, string>> = {
  title: "Say in a sentence what is to be seen in it.",
  mark: `There are: ${MARKS.join(", ")}.`,
  columns: 'Write it like columns={["region", "posts"]}.',
  units: 'Write it like units={{posts: "people"}}.',
  options:
    "Write it like options={{y: {domain: [0, 1]}}}; there are x, y, fx, fy, r, mark (options of the mark itself) and height.",
};

/** What is wrong with a prop; that a prop is not known was said where all components are checked. */
function describe(use: ComponentUse, issue: z.core.$ZodIssue): Diagnostic[] {
  const [prop, ...path] = issue.path.map(String);
  if (prop === undefined) return [];
  const mend = MENDS[prop] ?? "Write a text.";
  if (use.values[prop] === undefined)
    return [diagnose(use, "missing-prop", { message: `<${use.name}> needs a \`${prop}\``, mend })];
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
  const where = [prop, ...path, ...keys].join(".");
  const said = keys.length > 0 ? "is not known" : "is of the wrong form";
  return [diagnose(use, "bad-prop", { message: `\`${where}\` of <${use.name}> ${said}`, mend })];
}
