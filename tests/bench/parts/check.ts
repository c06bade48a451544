import { run, times } from "../measure.ts";
import { demo } from "../roots.ts";
import { type Line, linesOf } from "../table.ts";

/** `sextant check` of the demo when nothing has changed. */
export async function checkDemo(): Promise<Line[]> {
  const root = await demo();
  const runs = await times(5, () => run(["check", "--root", root]));
  return linesOf("check of the demo, warm", runs, { wall: 1 });
}
