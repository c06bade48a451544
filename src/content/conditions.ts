/** On what the words of a part depend: that a figure has a value, or that it has none. */
export interface Condition {
  /** The figure, by its id. */
  readonly id: string;
  readonly isNegated: boolean;
}

/** `{{#id}}`, `{{^id}}` and `{{/}}` in a text of front matter; after the slash the id may stand again. */
const MARKS = /\{\{\s*([#^/])\s*([^{}]*?)\s*\}\}/g;

/** A run of a text that stands under one condition, or under none. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly condition: Condition | null;
}

/**
 * The runs of a text: what stands between `{{#daily_posters:target}}` and `{{/}}` is said only where the figure has a
 * value, between `{{^…}}` and `{{/}}` only where it has none. The marks themselves are in no run.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  let condition: Condition | null = null;
  for (const { index, 0: whole, 1: kind, 2: id = "" } of text.matchAll(MARKS)) {
    runs.push({ from, to: index, condition });
    condition = kind === "/" ? null : { id, isNegated: kind === "^" };
    from = index + whole.length;
  }
  return [...runs, { from, to: text.length, condition }].filter((run) => run.to > run.from);
}

/** The text without its marks, and without what stands under a condition that does not hold. */
export function conditioned(text: string, holds: (condition: Condition) => boolean): string {
  const said = runsOf(text).filter(({ condition }) => condition === null || holds(condition));
  return said.map(({ from, to }) => text.slice(from, to)).join("");
}

/** The conditions that a text names, in order, with their places in it. */
export function conditionsIn(text: string): (Condition & { readonly at: number })[] {
  return [...text.matchAll(MARKS)].flatMap(({ index, 1: kind, 2: id = "" }) =>
    kind === "/" ? [] : [{ id, isNegated: kind === "^", at: index }],
  );
}

/** What is wrong with how a text opens and closes its conditions; null where nothing is. */
export function conditionProblem(text: string): { readonly at: number; readonly what: string } | null {
  let open: { at: number; whole: string } | null = null;
  for (const { index: at, 0: whole, 1: kind } of text.matchAll(MARKS)) {
    if (kind === "/" && open === null) return { at, what: `${whole} closes nothing` };
    if (kind !== "/" && open !== null) return { at, what: `${whole} stands within ${open.whole}` };
    open = kind === "/" ? null : { at, whole };
  }
  return open === null ? null : { at: open.at, what: `${open.whole} is not closed` };
}
