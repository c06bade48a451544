import type { ControlLimits } from "./controlLimits.ts";

/** What a stable process does about a target. */
export type Assurance = "will be met" | "will not be met" | "hit or miss";

/**
 * Whether a process within these limits meets a target, in their unit (NHS England, Making Data Count; mathematics §5).
 * A target exactly on a limit is hit or miss.
 */
export function assurance(target: number, limits: ControlLimits, better: "higher" | "lower"): Assurance {
  if (target > limits.upper) return better === "higher" ? "will not be met" : "will be met";
  if (target < limits.lower) return better === "higher" ? "will be met" : "will not be met";
  return "hit or miss";
}
