import { type BridgeProps, bridgeRefOf, isBridge } from "../../ledger/bridgeRef.ts";
import type { Bridge } from "../../report/facts/moved.ts";
import type { Report } from "../../report/report.ts";

/** The bridge of a report that a component's props name; the north star's from the previous period unless they do. */
export function findBridge(report: Report, props: BridgeProps): Bridge | null {
  const ref = bridgeRefOf(props, report.headline.id, report.period.id);
  if (typeof ref === "string") return null;
  const all = report.bridge === null ? report.bridges : [report.bridge, ...report.bridges];
  return all.find((bridge) => isBridge(bridge, ref)) ?? null;
}
