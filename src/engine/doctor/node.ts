import { diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { ownPackage } from "../ownPackage.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "Node";

/** Is Node as new as the engine's package needs it? */
export function lookAtNode({ node }: Workplace): Finding[] {
  const { engines, version } = ownPackage();
  const told = fine("Sextant", version);
  if (meets(node, engines.node)) return [told, fine(SUBJECT, `${node}, where ${engines.node} is needed`)];
  return [told, amiss(SUBJECT, diagnose(startOf("."), "node-too-old", { node, needed: engines.node }))];
}

/** Does a version meet a range of npm, such as ">=22.12" or "^22.12 || >=24"? */
export function meets(version: string, range: string): boolean {
  return range.split("||").some((one) => {
    const [, sign, least = ""] = /^\s*(>=|\^)\s*(\d+(?:\.\d+){0,2})\s*$/.exec(one) ?? [];
    if (sign === undefined) throw new Error(`the range of versions "${range}" is not understood`);
    return compared(version, least) >= 0 && (sign === ">=" || partsOf(version)[0] === partsOf(least)[0]);
  });
}

function compared(one: string, other: string): number {
  const [parts, others] = [partsOf(one), partsOf(other)];
  const at = [0, 1, 2].find((index) => (parts[index] ?? 0) !== (others[index] ?? 0)) ?? 0;
  return (parts[at] ?? 0) - (others[at] ?? 0);
}

function partsOf(version: string): number[] {
  return version.split(".").map((part) => Number.parseInt(part, 10));
}
