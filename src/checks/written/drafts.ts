import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Written } from "./written.ts";

/** Drafts belong on no public site. */
export function checkDrafts({ content: { report }, drafts, isReleasing }: Written): Diagnostic[] {
  const { site, confidentiality } = report.config;
  if (site.access !== "public" || confidentiality !== undefined || drafts.length === 0 || isReleasing)
    return [];
  return [diagnose(report.front.placeOf(["site", "access"]), "public-draft")];
}
