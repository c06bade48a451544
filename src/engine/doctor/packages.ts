import { diagnoseAs, startOf } from "../../diagnostics/diagnostic.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

/** The version of packages that every report needs, of the first of them; wrong where one is not installed. */
export function installedAs(
  { versionOf }: Workplace,
  subject: string,
  names: readonly [string, ...string[]],
): Finding {
  const lost = names.filter((name) => versionOf(name) === null);
  const [first] = names;
  if (lost.length === 0) return fine(subject, versionOf(first) ?? "");
  const parts = { use: "every report", command: `npm install ${lost.join(" ")}` };
  return amiss(subject, diagnoseAs("error", startOf("."), "package-missing", parts));
}
