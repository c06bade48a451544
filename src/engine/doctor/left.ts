import { diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { heldIn } from "../../disk/lock.ts";
import { isPending, sealedNames } from "../../release/claim.ts";
import { nameOf, PENDING_FILE, sealedPath } from "../../release/version.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "what other commands hold";

/**
 * Is anything held by another process? What processes of this machine have left that are gone was cleared away as the
 * command began; of others nobody knows here whether they run.
 */
export function lookAtLeft({ root }: Workplace): Finding[] {
  const held = heldIn(root).map(({ what, holder: { command, pid, machine }, path }) => {
    const who = `${command === "" ? "another program" : `"${command}"`}, process ${pid}${machine === null ? "" : ` on ${machine}`}`;
    return amiss(SUBJECT, diagnose(startOf(path), "held-by-another", { what, who, file: path }));
  });
  const begun = sealedNames(root)
    .filter((name) => isPending(root, name))
    .map((name) => {
      const file = `${sealedPath(name)}/${PENDING_FILE}`;
      const parts = {
        what: `the release of ${nameOf(name)}`,
        who: "a command that has not come to its end",
        file,
      };
      return amiss(SUBJECT, diagnose(startOf(file), "held-by-another", parts));
    });
  const all = [...held, ...begun];
  return all.length > 0 ? all : [fine(SUBJECT, "nothing")];
}
