import type { z } from "zod";
import { type ChartProps, chartSpec, MARKS } from "../../blocks/chart/props.ts";
import { type TableProps, tableSpec } from "../../blocks/table/props.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** The props of a `<Chart>`, or what is wrong with them. */
export function chartPropsOf(use: ComponentUse): ChartProps | Diagnostic[] {
  const result = chartSpec.props.safeParse(use.values);
  return result.success ? result.data : result.error.issues.flatMap((issue) => describe(use, issue));
}

/** The props of a `<Table>`, or what is wrong with them. */
export function tablePropsOf(use: ComponentUse): TableProps | Diagnostic[] {
  const result = tableSpec.props.safeParse(use.values);
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
  const mend = lookUp(MENDS, prop) ?? "Write a text.";
  if (lookUp(use.values, prop) === undefined)
    return [diagnose(use, "missing-prop", { message: `<${use.name}> needs a \`${prop}\``, mend })];
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
  const where = [prop, ...path, ...keys].join(".");
  const said = keys.length > 0 ? "is not known" : "is of the wrong form";
  return [diagnose(use, "bad-prop", { message: `\`${where}\` of <${use.name}> ${said}`, mend })];
}
