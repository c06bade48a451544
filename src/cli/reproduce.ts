import { join } from "node:path";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { inFolderAside } from "../engine/aside.ts";
import { printDiagnostics } from "../engine/check.ts";
import { compute, hasErrors } from "../engine/compute.ts";
import type { Effects } from "../engine/effects.ts";
import { frozenAs } from "../engine/scope.ts";
import { formatCount } from "../format/number.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import { total } from "../metrics/cell.ts";
import { readArchive } from "../release/archive.ts";
import { filesBelow } from "../release/files.ts";
import { readLedger } from "../release/ledger.ts";
import { compareLedgers, type Reproduction } from "../release/reproduce.ts";
import { copyInto } from "../release/sealedContent.ts";
import { nameOf, publishedPath, sealedPath, under, type VersionName } from "../release/version.ts";

/** So many differences are named; of the others there is a count. */
const NAMED = 20;

/**
 * Computes a released version again from what it was sealed with, by today's engine; 1 where any figure differs that the
 * same rule makes.
 */
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
  const ledger = readLedger(root, name);
  return inFolderAside(root, async (folder) => {
    const sealed = under(root, sealedPath(name));
    for (const path of filesBelow(join(sealed, "content")))
      copyInto(under(sealed, `content/${path}`), under(folder, `content/${path}`));
    const computation = await compute(folder, effects.progress, {
      archive: known,
      data: root,
      releasing: frozenAs(version),
      sealed: true,
      asked: ledger.map(({ id }) => id),
    });
    const report = computation.site?.editions[0];
    if (report === undefined || hasErrors(computation.diagnostics)) {
      printDiagnostics(effects, computation.diagnostics);
      effects.complain(`${nameOf(name)} can no longer be computed from what it was sealed with`);
      return 1;
    }
    const found = compareLedgers(ledger, report.ledger.figures);
    for (const { id, was, is } of found.differences.slice(0, NAMED))
      effects.complain(`${id}: was ${was}, is ${is ?? "not there"}`);
    if (found.differences.length > NAMED) effects.complain(`and ${found.differences.length - NAMED} more`);
    for (const line of outcome(nameOf(name), ledger.length, found)) effects.print(line);
    return found.differences.length === 0 ? 0 : 1;
  });
}

/** "2026-q1 v1: 1,980 of 2,443 figures agree; 463 were made by rules 1", and of which measures those are. */
function outcome(name: string, all: number, { agree, older, differences }: Reproduction): string[] {
  const rules = [...older].sort(([one], [other]) => one - other);
  const made = rules.map(([rule, kinds]) => {
    const count = total([...kinds.values()]);
    return `${counted(count)} ${count === 1 ? "was" : "were"} made by rules ${rule}`;
  });
  const wrong = `${counted(differences.length)} ${differences.length === 1 ? "differs" : "differ"} by the same rule`;
  const said = [
    `${counted(agree)} of ${counted(all)} figures agree`,
    ...made,
    ...(differences.length === 0 ? [] : [wrong]),
  ];
  const named = rules.map(([rule, kinds]) => {
    const each = [...kinds].sort().map(([kind, count]) => `${kind} ${counted(count)}`);
    return `  rules ${rule}, sealed values kept: ${each.join(", ")}`;
  });
  return [`${name}: ${said.join("; ")}`, ...named];
}

function counted(count: number): string {
  return formatCount(count, MESSAGES_LOCALE);
}
