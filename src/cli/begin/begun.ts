import type { Ended } from "../command.ts";
import type { Effects } from "../effects.ts";

/** Once something was begun, editors are told of it. */
export async function begun<Result>({ root }: Effects, result: Result): Promise<Ended<Result>> {
  const { writeEditorHelp } = await import("../../engine/editorHelp.ts");
  writeEditorHelp(root);
  return { exit: 0, result };
}
