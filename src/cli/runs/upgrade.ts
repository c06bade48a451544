import { existsSync } from "node:fs";
import { join } from "node:path";
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { DiagnosticError, hasErrors } from "../../diagnostics/diagnostic.ts";
import { askFor, type Dialogue, yesOrNo } from "../../engine/dialogue.ts";
import { compareStates } from "../../engine/diff/compare.ts";
import { errorsOf } from "../../engine/diff/figures.ts";
import { diffLines } from "../../engine/diff/lines.ts";
import { checkoutState, type State, siteState } from "../../engine/diff/state.ts";
import { planUpgrade, type Upgrade } from "../../engine/upgrade.ts";
import { numbered } from "../../language/messages.ts";
import { writeContent } from "../begin/writeContent.ts";
import type { CommandEffects, Ended } from "../command.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";
import { NAMED } from "./diff.ts";

/** Lines around a change that are shown with it. */
const AROUND = 2;

/** What is done with the changes: they are shown, and then nothing, what a person at the terminal says, or all of them. */
export type Then = "look" | "ask" | "write";

/** Brings content to the keys of this engine, and shows what that changes and what it does to figures. */
export async function upgraded(
  effects: CommandEffects,
  then: Then,
  plan: Upgrade = planUpgrade(effects.root),
): Promise<Ended<Result<"upgrade">>> {
  if (plan.files.length === 0) return nothingChanges(effects, plan);
  const dialogue = then === "ask" ? effects.dialogue() : null;
  const files = numbered(plan.files.length, "file");
  if (then === "ask" && dialogue === null)
    throw new UsageError(`${files} would change: say --dry-run to see how, or --yes.`);
  try {
    show(effects, plan);
    await tellFigures(effects, plan);
    if (plan.broken.length > 0) return refused(effects, plan);
    const isWanted = dialogue === null ? then === "write" : await asked(dialogue, files);
    if (isWanted) write(effects, plan);
    effects.print(isWanted ? `${files} written` : "Nothing was written");
    return ended(plan, isWanted);
  } finally {
    dialogue?.close();
  }
}

function nothingChanges(effects: CommandEffects, plan: Upgrade): Ended<Result<"upgrade">> {
  const { left, to } = plan;
  effects.found(left);
  effects.print(
    left.length === 0 ? `content/ is in the keys of generation ${to}` : "What is named above is left to you",
  );
  return ended(plan, false);
}

function show(effects: CommandEffects, { from, to, files, left }: Upgrade): void {
  effects.print(`From the keys of generation ${from} to those of generation ${to}:\n`);
  for (const { file, before, after } of files) {
    const patch = structuredPatch(file, file, before, after, undefined, undefined, { context: AROUND });
    effects.print(formatPatch(patch, FILE_HEADERS_ONLY));
  }
  effects.found(left);
}

function refused(effects: CommandEffects, plan: Upgrade): Ended<Result<"upgrade">> {
  effects.found(plan.broken);
  effects.complain("In today's keys content/ would have these errors: nothing was written");
  return { ...ended(plan, false), exit: 1 };
}

function asked(dialogue: Dialogue, files: string): Promise<boolean> {
  return askFor(dialogue, `Write ${files}? yes or no`, "yes", yesOrNo);
}

function write({ root }: CommandEffects, { files }: Upgrade): void {
  writeContent(
    root,
    files.map(({ file, before, after }) => ({ file, content: after, changes: before })),
  );
}

function ended({ from, to, files, left }: Upgrade, isWritten: boolean): Ended<Result<"upgrade">> {
  const result = { from, to, files: files.map(({ file }) => file), is_written: isWritten };
  return { exit: hasErrors(left) ? 1 : 0, result };
}

/**
 * Tells which figures of drafts the new keys move, by this engine, and how the figures that the site was last built with
 * come out: those are by the engine that built it.
 */
async function tellFigures(effects: CommandEffects, { read, files }: Upgrade): Promise<void> {
  const before = await stateOrNot(effects, () => checkoutState(effects));
  const after = before && (await stateOrNot(effects, () => checkoutState(effects, read)));
  if (before === null || after === null) {
    effects.complain("The figures are not compared: content/ has the errors above");
    return;
  }
  // What is read in their place is the same, and words are their author's.
  effects.found(after.found.filter(({ code }) => code === "retired-measure"));
  effects.print(
    `The figures by this engine, before and after the change of ${numbered(files.length, "file")}:`,
  );
  tellBetween(effects, before, after);
  const site = join(effects.root, "dist");
  if (!existsSync(join(site, "drafts"))) {
    effects.print("dist/ has no drafts: what an earlier engine made of them is not known here\n");
    return;
  }
  const built = await stateOrNot(effects, async () => siteState("dist", site));
  if (built === null) return;
  effects.print("The figures in dist/, as it was last built, and those by this engine after the change:");
  tellBetween(effects, built, after);
}

function tellBetween(effects: CommandEffects, before: State, after: State): void {
  for (const line of diffLines(compareStates(before, after), NAMED)) effects.print(`  ${line}`);
  effects.print("");
}

/** A state of the report; null where it cannot be computed, which is told. */
async function stateOrNot(effects: CommandEffects, compute: () => Promise<State>): Promise<State | null> {
  try {
    const state = await compute();
    const errors = errorsOf(state);
    effects.found(errors);
    return errors.length > 0 ? null : state;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    effects.found(error.diagnostics);
    return null;
  }
}
