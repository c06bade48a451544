import { isPeriodId, parseVersus, type Versus } from "../content/figureId.ts";

/** The props by which an author names a bridge. */
export interface BridgeProps {
  readonly of?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly vs?: string | undefined;
}

/** Which bridge: of a metric, from what is compared with to a period. */
export interface BridgeRef {
  readonly metric: string;
  readonly period: string;
  readonly vs: Exclude<Versus, "target">;
}

/** The bridge that props name, or a sentence that says why they name none; the edition's own in what they leave out. */
export function bridgeRefOf(props: BridgeProps, star: string, period: string): BridgeRef | string {
  const { of = star, from, to = period, vs } = props;
  if (from !== undefined && vs !== undefined) return "<Bridge> takes `from` or `vs`, not both";
  if (from !== undefined && !isPeriodId(from)) return `\`from\` is "${from}", which is not a period`;
  const versus = parseVersus(from ?? vs ?? "previous");
  if (versus === null || versus === "target") return `\`vs\` is "${vs}"; a bridge has previous and year`;
  return { metric: of, period: to, vs: versus };
}

/** Is it the bridge that a reference names? */
export function isBridge(bridge: { metric: string; period: string; vs: Versus }, ref: BridgeRef): boolean {
  return bridge.metric === ref.metric && bridge.period === ref.period && bridge.vs === ref.vs;
}
