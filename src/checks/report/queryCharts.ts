import { chartTrouble } from "../../blocks/chart/trouble.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { chartPropsOf } from "../../report/pages/viewProps.ts";
import type { Reported } from "./reported.ts";

const MEND = "Change or remove what `options` says of this axis; without `options` the axes fit the values.";

/** Does every chart of a query show its rows with the options that its author gave? */
export function checkQueryCharts({ report, facts }: Reported): Diagnostic[] {
  return facts.edition.pages.flatMap(({ slug, uses }) =>
    uses
      .filter(({ name }) => name === "Chart")
      .flatMap((use) => {
        const props = chartPropsOf(use);
        const why = Array.isArray(props) ? null : chartTrouble(report, slug, props);
        if (why === null) return [];
        const message = `the \`options\` of this chart do not fit it: ${why}`;
        return [diagnose(use, "bad-chart", { message, mend: MEND })];
      }),
  );
}
