/**
 * What draws a chart, and which slice of the Report it draws. A renderer of a medium calls the function of the kind
 * (`charts/`), so that the drawing is made of the same facts as the words and the table.
 */
export type Drawing =
  | {
      readonly draws: "trend" | "control" | "recent" | "retention" | "vintages" | "forecast";
      readonly metric: string;
    }
  | { readonly draws: "guardrail"; readonly metric: string }
  | { readonly draws: "bridge"; readonly metric: string; readonly period: string; readonly vs: string }
  | { readonly draws: "tree" }
  | { readonly draws: "segments"; readonly as: string; readonly metric: string; readonly dimension: string }
  | { readonly draws: "cohort"; readonly metric: string; readonly number: number }
  | { readonly draws: "leadPairs" | "leadLags"; readonly metric: string; readonly outcome: string }
  | { readonly draws: "query"; readonly view: string };

export type DrawingKind = Drawing["draws"];
