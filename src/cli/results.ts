import { z } from "zod";

const text = (of: string) => z.string().describe(of);
const textOrNull = (of: string) => z.string().nullable().describe(of);
const count = (of: string) => z.int().min(0).describe(of);
const list = <Of extends z.ZodType>(each: Of, of: string) => z.array(each).readonly().describe(of);
const edition = text("The period of the edition: 2026-q3.");
const version = z.int().min(1).describe("The number of the version.");
const file = text("A path below the root, with forward slashes.");
const files = list(file, "What was written.");
const seal = text("64 hexadecimal digits.");

const queries = {
  queries_run: count("Queries that were asked."),
  queries_cached: count("Queries whose answers were kept from before."),
};

const column = z.strictObject({
  name: text("Its name."),
  type: text("Its type in DuckDB."),
  from: textOrNull("Its first day or moment; null where it has none."),
  to: textOrNull("Its last one."),
});

const table = z.strictObject({
  name: text("The name by which metrics read it."),
  rows: count("Its rows."),
  columns: list(column, "Its columns."),
});

const vouched = {
  signer: textOrNull("Who signed, by name and address; null without a good signature."),
  vouched_at: textOrNull("The moment that an authority vouches for, ISO in UTC; null without a good token."),
  is_checked: z.boolean().describe("Were the programs there that check both?"),
};

const signed = z.strictObject({ edition, version, ...vouched });

/** An edition in one of two states. */
const side = z
  .strictObject({ edition, as: text("`draft`, or a version: `v2`."), figures: count("Its figures.") })
  .nullable();

const figureSide = z
  .strictObject({
    value: z.number().nullable().describe("Full precision; null where it is missing."),
    text: text("As readers see it."),
    reason: textOrNull("Why it is missing."),
    rule: count("The number of the rule that made it."),
    shown: list(z.string(), "The pages that show it."),
  })
  .nullable();

const movedFigure = z.strictObject({
  id: text("The id of the figure."),
  metric: text("The name of its metric."),
  figure: text("What of it, in words."),
  period: text("Its period, in words."),
  before: figureSide.describe("In the one state; null where that has none."),
  after: figureSide.describe("In the other one."),
  difference: textOrNull("What lies between them."),
  relative: textOrNull("The same as a share."),
});

/**
 * What each command gives to programs besides its diagnostics, by the words that name it. Commands take its types: they load
 * none of it, save where one is asked what it gives.
 */
export const RESULTS = {
  init: z.strictObject({
    folder: text("Where the report is."),
    is_installed: z.boolean().describe("Is the engine installed there?"),
  }),
  dev: z.strictObject({ address: textOrNull("Where the preview is served; null until it is.") }),
  check: z.strictObject(queries),
  build: z.strictObject({
    editions: list(
      z.strictObject({ edition, is_draft: z.boolean().describe("Is it no released version?") }),
      "What `dist/` holds.",
    ),
    ...queries,
    files_rendered: count("Files that were made."),
    files_kept: count("Files that are as an earlier build made them."),
  }),
  new: z.strictObject({ files }),
  "new metric": z.strictObject({
    files,
    presets: list(
      z.strictObject({ id: text("Its id."), name: text("Its name.") }),
      "The north stars to start from, where no metric is named.",
    ),
  }),
  "new bet": z.strictObject({ files }),
  sprint: z.strictObject({ files }),
  snapshot: z.strictObject({
    snapshot: text("Its name."),
    folder: file,
    taken_at: text("When it was taken."),
    used: textOrNull("The file of the draft that is computed from it; null where none was asked for."),
    tables: list(table, "What was frozen."),
  }),
  "snapshot diff": z.strictObject({
    differences: list(z.string(), "What differs, a line each, as a terminal shows it."),
  }),
  diff: z.strictObject({
    before: text("The one state."),
    after: text("The other one."),
    editions: list(
      z.strictObject({
        before: side.describe("The edition in the one state; null where it has none."),
        after: side.describe("The same in the other one."),
        moved: list(movedFigure, "Figures of both, with another value or in other words."),
        appeared: list(movedFigure, "Those of the other one alone."),
        vanished: list(movedFigure, "Those of the one alone."),
        rules: list(
          z.strictObject({
            measure: text("A measure that another rule makes."),
            was: count("The number of its rule."),
            is: count("That of the other one."),
            figures: count("How many figures."),
          }),
          "Rules that differ.",
        ),
      }),
      "What differs, edition by edition.",
    ),
    lost: list(text("A sentence."), "Editions that cannot be computed in one of them."),
  }),
  release: z.strictObject({ edition, version, folder: file, seal }),
  sign: signed,
  timestamp: signed,
  correct: z.strictObject({ edition, version }),
  withdraw: z.strictObject({
    edition,
    version,
    latest: z
      .int()
      .min(1)
      .nullable()
      .describe("The version that readers get from then on; null where none is left."),
  }),
  verify: z.strictObject({
    versions: list(
      z.strictObject({ edition, version, seal, files: count("Its sealed files.") }),
      "What was held against its seals.",
    ),
    notes: list(z.string(), "Who vouches for versions, and which were withdrawn, a line each."),
  }),
  reproduce: z.strictObject({
    edition,
    version,
    figures: count("Its figures."),
    agree: count("Those that come out as they were."),
    older: list(
      z.strictObject({
        rule: z.int().describe("The number of the rule that made them."),
        measures: z.record(z.string(), z.int()).describe("How many, by measure."),
      }),
      "Those that an older rule made, which keep their sealed values.",
    ),
    differences: list(
      z.strictObject({
        id: text("The id of the figure."),
        was: text("As it was sealed."),
        is: textOrNull("As it comes out; null where it does not."),
      }),
      "Those that the same rule makes otherwise.",
    ),
  }),
  export: z.strictObject({
    file: text("Where it was written: a path below the root, or a whole one."),
    bytes: count("Its size."),
    text: textOrNull("What it says, of the kind `text`; null of others."),
  }),
  upgrade: z.strictObject({
    from: count("The generation of keys in which content was written."),
    to: count("That of this engine."),
    files: list(file, "What would change, or has changed."),
    is_written: z.boolean().describe("Were they written?"),
  }),
  doctor: z.strictObject({
    looks: list(
      z.strictObject({
        subject: text("What was looked at."),
        state: z.enum(["ok", "warning", "error"]).describe("How it is."),
        said: text("The same in a sentence."),
        code: textOrNull("The code of the diagnostic that says how to mend it; null where it is ok."),
      }),
      "All that was looked at, in its order.",
    ),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What is wrong, as programs are told of it. */
const diagnostic = z.strictObject({
  severity: z.enum(["error", "warning"]).describe("An error stops `build` and `release`."),
  code: text("The code of the diagnostic, which is stable."),
  file: text("A path below the root, `.` for what stands in no file."),
  line: z.int().min(1).describe("From 1."),
  column: z.int().min(1).describe("From 1."),
  message: text("What is wrong, in one sentence."),
  mend: text("How to mend it."),
});

/** What a command answers to programs: a line of JSON; one that lasts writes a line whenever something changes. */
export const ANSWER = z.strictObject({
  form: z
    .literal(1)
    .describe("Of the answer: raised where a key is renamed, moved, taken away or means something else."),
  engine: text("The version of Sextant."),
  command: text(
    "The words that name the command; empty where the line names none, or nothing could read it.",
  ),
  exit: z.int().nullable().describe("The exit code; null while the command lasts."),
  diagnostics: list(diagnostic, "All that is wrong."),
  result: z
    .unknown()
    .describe("What the command gives; null where it came to nothing, as the diagnostics say."),
});

export type Answer = z.output<typeof ANSWER>;

/** What a command gives to programs. */
export type Result<Name extends keyof typeof RESULTS> = z.output<(typeof RESULTS)[Name]>;
