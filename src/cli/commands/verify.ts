import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { isAddress, verifyReleased } from "../../engine/verify.ts";
import { numbered } from "../../language/messages.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { fetchFile } from "../fetchFile.ts";
import { printDiagnostics } from "../print.ts";
import { UsageError } from "../usage.ts";
import { one } from "../words.ts";

/** Holds every released byte of the checkout, of a folder or of a deployed site against its seals; 1 where any differs. */
export const verify = command({
  summary: "holds every released byte against its seal, and names each file that differs",
  forms: [{ line: "verify [-- FOLDER or URL]", text: "are the released files what was sealed?" }],
  words: "FOLDER or URL",
  options: {
    seal: { type: "string", value: "DIGEST", text: "demands the seal that you wrote down, or have on paper" },
  },
  examples: [
    { line: "verify", text: "the checkout" },
    { line: "verify -- dist", text: "a built site" },
    { line: "verify -- https://reports.example.com/board/", text: "a deployed one" },
  ],
  run: (effects, words, { seal }) =>
    verified(effects, words.length === 0 ? undefined : one(words, "one folder or address"), sealIn(seal)),
});

async function verified(effects: Effects, target: string | undefined, seal: string | undefined) {
  if (target !== undefined && isAddress(target) && !URL.canParse(target))
    throw new UsageError(`"${target}" is no address.`);
  const { versions, diagnostics } = await verifyReleased(effects, target, seal, fetchFile);
  printDiagnostics(effects, diagnostics);
  const files = versions.reduce((sum, { manifest }) => sum + Object.keys(manifest.outputs).length, 0);
  effects.print(
    `${numbered(versions.length, "version")}, ${numbered(files, "file")}; ${countDiagnostics(diagnostics)}`,
  );
  return diagnostics.length > 0 ? 1 : 0;
}

/** A seal as pages print it. */
function sealIn(seal: string | undefined): string | undefined {
  if (seal === undefined || /^[0-9a-f]{64}$/.test(seal)) return seal;
  throw new UsageError("Give --seal as it is printed: 64 hexadecimal digits.");
}
