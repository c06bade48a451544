import { run, times } from "../measure.ts";
import { withDrafts } from "../roots.ts";
import { type Line, linesOf } from "../table.ts";

/** The demo with twelve drafts. */
export async function buildDrafts(): Promise<Line[]> {
  const root = withDrafts();
  await run(["build", "--root", root]);
  const runs = await times(2, () => run(["build", "--root", root]));
  return linesOf("demo with 12 drafts, warm build", runs, { megabytes: 800 });
}
