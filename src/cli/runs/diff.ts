import { didYouMean } from "../../content/nearest.ts";
import { compareStates, type EditionDiff } from "../../engine/diff/compare.ts";
import { errorsOf } from "../../engine/diff/figures.ts";
import { diffFacts } from "../../engine/diff/json.ts";
import { diffLines } from "../../engine/diff/lines.ts";
import { diffMarkdown } from "../../engine/diff/markdown.ts";
import { type State, stateOf } from "../../engine/diff/state.ts";
import type { CommandEffects, Ended } from "../command.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";

/** So many figures of an edition are named, where not all are asked for. */
export const NAMED = 40;

/** What is asked of the command. */
export interface Asked {
  readonly before: string;
  /** Undefined of the report as it is. */
  readonly after: string | undefined;
  /** The only edition that is told of; undefined of all. */
  readonly edition: string | undefined;
  /** Is it told as a table for a comment? */
  readonly isTable: boolean;
  /** Are all figures named? */
  readonly isWhole: boolean;
}

/** Tells which figures differ between two states; it ends with 1 where an edition cannot be computed. */
export async function told(
  effects: CommandEffects,
  { before, after, edition, isTable, isWhole }: Asked,
): Promise<Ended<Result<"diff">>> {
  // What goes into a file has nothing beside it.
  const quiet = isTable ? { ...effects, progress: () => {} } : effects;
  const was = await stateOf(quiet, before, edition);
  const is = await stateOf(quiet, after, edition);
  const all = compareStates(was, is);
  const editions = edition === undefined ? all : all.filter((one) => isOf(one, edition));
  if (edition !== undefined && editions.length === 0 && ![...was.lost, ...is.lost].includes(edition))
    throw new UsageError(`Neither state has an edition "${edition}". ${didYouMean(edition, idsIn(was, is))}`);
  const between = { before: nameOf(was), after: nameOf(is) };
  const most = isWhole ? Number.POSITIVE_INFINITY : NAMED;
  effects.found([...errorsOf(was), ...errorsOf(is)]);
  if (isTable) effects.print(diffMarkdown(editions, between, most));
  else for (const line of diffLines(editions, most)) effects.print(line);
  const lost = [was, is].flatMap((state) =>
    state.lost.map((id) => `${id} cannot be computed in ${nameOf(state)}`),
  );
  for (const line of lost) effects.complain(line);
  return { exit: lost.length > 0 ? 1 : 0, result: { ...between, editions: editions.map(diffFacts), lost } };
}

function nameOf({ name }: State): string {
  return name ?? "the report as it is";
}

function isOf({ before, after }: EditionDiff, edition: string): boolean {
  return [before, after].some((side) => side?.edition === edition);
}

function idsIn(...states: readonly State[]): string[] {
  return [...new Set(states.flatMap(({ editions }) => editions.map(({ edition }) => edition)))];
}
