import { diagnoseAs, startOf } from "../../diagnostics/diagnostic.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "space";
/** Bytes: below the first nothing larger is built, below the second it may fail with the next snapshot. */
const LEAST = 100e6;
const LITTLE = 1e9;

/** Is there room for what commands write? */
export function lookAtSpace({ root, freeAt }: Workplace): Finding[] {
  const free = freeAt(root);
  const told = `${new Intl.NumberFormat(MESSAGES_LOCALE, { maximumFractionDigits: 1 }).format(free / 1e9)} GB`;
  if (free >= LITTLE) return [fine(SUBJECT, `${told} are free`)];
  const severity = free < LEAST ? "error" : "warning";
  return [amiss(SUBJECT, diagnoseAs(severity, startOf("."), "little-space", { free: told }))];
}
