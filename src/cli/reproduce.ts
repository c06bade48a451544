import { join } from "node:path";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { numbered } from "../language/englishNouns.ts";
import { readArchive } from "../release/archive.ts";
import { filesBelow } from "../release/files.ts";
import { readLedger } from "../release/ledger.ts";
import { compareLedgers } from "../release/reproduce.ts";
import { copyInto } from "../release/sealedContent.ts";
import { nameOf, publishedPath, sealedPath, under, type VersionName } from "../release/version.ts";
import { inFolderAside } from "./aside.ts";
import { printDiagnostics } from "./check.ts";
import { compute, hasErrors } from "./compute.ts";
import type { Effects } from "./effects.ts";
import { frozenAs } from "./scope.ts";

/** So many differences are named; of the others there is a count. */
const NAMED = 20;

/** Computes a released version again from what it was sealed with, by today's engine; 1 where any figure differs. */
export async function reproduce(effects: Effects, name: VersionName): Promise<number> {
  const { root } = effects;
  const archive = readArchive(root);
  const version = archive.find((one) => one.edition === name.edition && one.version === name.version);
  if (version === undefined) {
    const mend = "Look at what is released with: npm run verify";
    throw new DiagnosticError(
      errorAt(startOf(publishedPath(name)), "not-released", `${nameOf(name)} is not released`, mend),
    );
  }
  const { earlier } = version.manifest;
  const known = archive.filter((one) => earlier.some(({ seal }) => seal === one.seal));
  return inFolderAside(root, async (folder) => {
    const sealed = under(root, sealedPath(name));
    for (const path of filesBelow(join(sealed, "content")))
      copyInto(under(sealed, `content/${path}`), under(folder, `content/${path}`));
    const computation = await compute(folder, effects.progress, {
      archive: known,
      data: root,
      releasing: frozenAs(version),
      sealed: true,
    });
    const report = computation.site?.editions[0];
    if (report === undefined || hasErrors(computation.diagnostics)) {
      printDiagnostics(effects, computation.diagnostics);
      effects.complain(`${nameOf(name)} can no longer be computed from what it was sealed with`);
      return 1;
    }
    const ledger = readLedger(root, name);
    const differences = compareLedgers(ledger, report.ledger.figures);
    for (const { id, was, is } of differences.slice(0, NAMED))
      effects.complain(`${id}: was ${was ?? "not there"}, is ${is ?? "not there"}`);
    if (differences.length > NAMED) effects.complain(`and ${differences.length - NAMED} more`);
    const agree = ledger.length - differences.length;
    effects.print(
      `${nameOf(name)}: ${agree} of ${numbered(ledger.length, "figure")} ${agree === 1 ? "is what it was" : "are what they were"}`,
    );
    return differences.length === 0 ? 0 : 1;
  });
}
