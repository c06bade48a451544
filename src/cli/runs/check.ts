import { createHash } from "node:crypto";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { checkedOnce } from "../../engine/kept/checked.ts";
import { Kept } from "../../engine/kept/kept.ts";
import { numbered } from "../../language/messages.ts";
import { type CommandEffects, type Ended, fails } from "../command.ts";
import type { Result } from "../results.ts";

/** A host that shows diagnostics beside a change. */
export type Host = keyof typeof HOSTS;

/** How a check is told, and what it fails by. */
export interface CheckOptions {
  /** The host in whose form diagnostics are written; null for people. */
  readonly host: Host | null;
  readonly isStrict: boolean;
}

/** Tells every diagnostic. */
export async function checked(
  effects: CommandEffects,
  { host, isStrict }: CheckOptions,
): Promise<Ended<Result<"check">>> {
  const kept = new Kept(effects.root);
  // What machines read has nothing beside it.
  const progress = host === null ? effects.progress : () => {};
  const { diagnostics, ran, cached } = await checkedOnce(kept, async () => {
    // What reads and computes takes its time to load.
    const { checkSite } = await import("../../engine/checkSite.ts");
    return checkSite({ ...effects, progress }, kept);
  });
  kept.keep();
  if (host !== null) for (const line of HOSTS[host](diagnostics)) effects.print(line);
  else {
    effects.found(diagnostics);
    effects.print(
      `${countDiagnostics(diagnostics)}; ${numbered(ran, "query")} run, ${cached} from the cache`,
    );
  }
  return {
    exit: fails(diagnostics, isStrict) ? 1 : 0,
    result: { queries_run: ran, queries_cached: cached },
  };
}

/** Diagnostics in the form of a host, line by line. */
const HOSTS = {
  github: (diagnostics: readonly Diagnostic[]) => diagnostics.map(annotation),
  gitlab: (diagnostics: readonly Diagnostic[]) => [JSON.stringify(diagnostics.map(qualityIssue))],
} as const;

/** An issue of Code Quality: the same one is known again by its fingerprint, on whatever line it stands. */
function qualityIssue({ severity, file, line, code, message, mend }: Diagnostic) {
  return {
    description: `${message}. ${mend}`,
    check_name: code,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([file, code, message]))
      .digest("hex"),
    severity: severity === "error" ? "critical" : "minor",
    location: { path: file, lines: { begin: line } },
  };
}

function annotation({ severity, file, line, column, code, message, mend }: Diagnostic): string {
  const encode = (text: string) =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${severity} file=${file},line=${line},col=${column},title=${code}::${encode(`${message}. ${mend}`)}`;
}
