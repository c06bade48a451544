import { verifyCheckout } from "../release/verify.ts";
import { writeEditorHelp } from "./editorHelp.ts";
import type { EngineEffects } from "./effects.ts";
import { computeSite, readReport } from "./engine.ts";
import type { Checked } from "./kept/checked.ts";
import type { Kept } from "./kept/kept.ts";
import { checkSignatures } from "./release/signing.ts";

/** Everything that is wrong below a root: with what is written and computed, and with what was released. */
export async function checkSite(effects: EngineEffects, kept: Kept): Promise<Checked> {
  writeEditorHelp(effects.root, kept);
  const read = readReport(effects);
  const { diagnostics, ran, cached, own } = await computeSite(effects, read, { kept });
  const signed =
    read.original.content === null ? [] : checkSignatures(effects.root, read.archive).diagnostics;
  return {
    diagnostics: [...diagnostics, ...verifyCheckout(effects.root, read.archive, kept.seen), ...signed],
    ...{ ran, cached, own },
  };
}
